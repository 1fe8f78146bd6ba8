using System.Text;
using StackLint.Cli.Commands;

namespace StackLint.Cli.Tests.Sources;

/// <summary>Lists, argument files and patterns of what is left out.</summary>
public sealed class SourceOptionsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public SourceOptionsTests()
    {
        _folder.Write("a.yml", Samples.Warning);
        _folder.Write("sub/b c.yml", Samples.Warning);
        _folder.Write("readme.md", "text");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.yml\nb c.yml\n", "a.yml|b c.yml")]
    [InlineData("a.yml\r\n\r\nb.yml", "a.yml|b.yml")]
    [InlineData("a.yml\0b\nc.yml\0", "a.yml|b\nc.yml")]
    [InlineData("\"a\".yml\n", "\"a\".yml")]
    [InlineData("\"a\nb.yml\"\0", "\"a\nb.yml\"")]
    [InlineData(" a.yml \n#b.yml\n", " a.yml |#b.yml")]
    [InlineData("\n\n", "")]
    [InlineData("", "")]
    public void Lists_are_taken_apart_at_NUL_or_at_line_ends(string text, string expected) => Assert.Equal(expected, string.Join('|', FileList.Parse(text)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void List_may_have_a_byte_order_mark(string encoding)
    {
        var name = Encoding.GetEncoding(encoding);
        _folder.Write("list", [.. name.GetPreamble(), .. name.GetBytes("a.yml\r\nreadme.md\r\n")]);
        var run = Run("--files-from", "list");
        Assert.StartsWith("a.yml:7:23: ", run.Output);
        Assert.Contains("note: readme.md: its name is that of no YAML file and no cluster document\n", run.Error);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Theory]
    [InlineData("a.yml\0sub/b c.yml\0readme.md\0", "a.yml:7:23|sub/b c.yml:7:23")]
    [InlineData("sub/b c.yml\n", "sub/b c.yml:7:23")]
    public void List_may_come_from_standard_input(string list, string expected)
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(list) }, "--files-from", "-", "--format", "concise");
        Assert.Equal(expected, string.Join('|', run.Output.TrimEnd('\n').Split('\n').Select(static l => l[..l.IndexOf(": ", StringComparison.Ordinal)])));
    }

    [Theory]
    [InlineData("", "note: standard input lists no file at all\n")]
    [InlineData("readme.md\n", "note: standard input lists no file to lint\n")]
    public void List_without_a_file_to_lint_is_a_note(string list, string expected)
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(list) }, "--files-from", "-");
        Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith(expected, run.Error);
    }

    [Fact]
    public void List_and_paths_are_both_linted_each_file_once()
    {
        _folder.Write("list", "a.yml\nsub/b c.yml\n");
        Assert.Equal(2, Run("a.yml", "./a.yml", "--files-from", "list").Output.TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("--files-from none: it does not exist", "--files-from", "none")]
    [InlineData("--files-from sub: it is a folder", "--files-from", "sub")]
    [InlineData("--files-from: an empty text is no path", "--files-from", "")]
    [InlineData("--files-from quoted: git has put \"caf\\303.yml\" in quotes; its option -z lists names as they are", "--files-from", "quoted")]
    [InlineData("standard input is read once: as a file or as --files-from", "-", "--files-from", "-")]
    [InlineData("-c names all the files of one project; --files-from cannot be used with it", "-c", "a.yml", "--files-from", "quoted2")]
    [InlineData("-c names all the files of one project; --exclude cannot be used with it", "-c", "a.yml", "--exclude", "b")]
    [InlineData("--exclude '[': the pattern has no closing bracket, so it matches nothing", "--exclude", "[")]
    [InlineData("--exclude 'sub/[a-': the pattern has no closing bracket, so it matches nothing", "a.yml", "--exclude", "*.x", "--exclude", "sub/[a-")]
    [InlineData("--exclude '![]': the pattern has no closing bracket, so it matches nothing", "--exclude", "![]")]
    [InlineData("--exclude '[[:no:]]': the pattern names a class of characters that there is not, so it matches nothing", "--exclude", "[[:no:]]")]
    [InlineData("--exclude 'a\\': the pattern ends in a backslash that escapes nothing, so it matches nothing", "--exclude", "a\\")]
    [InlineData("--watch needs files that can change; standard input is read once", "--watch", "-")]
    [InlineData("--watch needs files that can change; standard input is read once", "--watch", "--files-from", "-")]
    [InlineData("--watch is one of poll, not 'pol'; did you mean 'poll'?", "--watch=pol")]
    public void Wrong_usage_is_told(string expected, params string[] args)
    {
        _folder.Write("quoted", "\"caf\\303.yml\"\n");
        _folder.Write("quoted2", "a.yml\n");
        var run = Run(args);
        Assert.Equal((ExitStatus.Failed, "error: " + expected), (run.ExitStatus, run.Error.Split('\n')[0]));
    }

    [Theory]
    [InlineData("\\[")]
    [InlineData("[]]")]
    [InlineData("[!]a]")]
    [InlineData("#[")]
    [InlineData("[[:alpha:]]")]
    [InlineData("[a\\]]")]
    [InlineData("a\\\\")]
    public void Pattern_with_a_bracket_may_be_whole(string pattern) => Assert.NotEqual(ExitStatus.Failed, Run("a.yml", "--exclude", pattern).ExitStatus);

    [Fact]
    public void Excluded_standard_input_is_not_linted()
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(Samples.Warning) }, "-", "--stdin-filename", "sub/x.yml", "--exclude", "sub/");
        Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("note: sub/x.yml: --exclude leaves it out\n", run.Error);
        _folder.Write(".editorconfig", "root = true\n[sub/*]\nstacklint.exclude = true\n");
        run = CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(Samples.Warning) }, "-", "--stdin-filename", "sub/x.yml");
        Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith("note: sub/x.yml: stacklint.exclude leaves it out\n", run.Error);
    }

    [Fact]
    public void Standard_input_has_the_settings_and_the_companions_of_its_name()
    {
        _folder.Write("app/.editorconfig", "[compose.override.yaml]\nstacklint.sl5002.severity = info\n[prod.yml]\nstacklint.base_files = base.yml\n");
        _folder.Write("app/compose.yaml", Samples.Clean);
        _folder.Write("app/base.yml", Samples.Warning);
        _folder.Write(".gitignore", "app\n");
        Directory.CreateDirectory(Path.Combine(_folder.Root, ".git"));
        var run = Input("services: {api: {privileged: true}}", "app/compose.override.yaml");
        Assert.StartsWith("app/compose.override.yaml:1:30: error SL5002", run.Output);
        Assert.Contains("in 1 of 2 files", run.Error);
        Assert.Contains("app/base.yml:7:23: warning SL4001", Input("services: {api: {image: other/api:2}}", "app/prod.yml").Output);
        _folder.Write("app/.editorconfig", "[compose.yaml]\nstacklint.sl5002.severity = info\n");
        Assert.Contains(": info SL5002", Input("services: {api: {privileged: true}}", "app/compose.override.yaml").Output);
    }

    [Fact]
    public void Argument_file_gives_an_argument_a_line()
    {
        _folder.Write("args", "# what is linted\r\n--format\r\nconcise\r\n\r\nsub/b c.yml\r\n--\r\n@a.yml");
        _folder.Write("@a.yml", Samples.Warning);
        var run = CliRun.In(_folder.Root, "@args");
        Assert.Equal(["@a.yml", "sub/b c.yml"], run.Output.TrimEnd('\n').Split('\n').Select(static l => l.Split(':')[0]));
        _folder.Write("command", "rules\n--format\njson\n");
        Assert.StartsWith("{", CliRun.In(_folder.Root, "@command").Output.TrimStart('[').TrimStart());
    }

    [Theory]
    [InlineData("'@none' stands for the arguments in none, and it does not exist; a path that starts with '@' is written ./@none", "@none")]
    [InlineData("'@sub' stands for the arguments in sub, and it is a folder; a path that starts with '@' is written ./@sub", "@sub")]
    [InlineData("'@' needs the name of a file with arguments", "a.yml", "@")]
    public void Argument_file_that_cannot_be_read_is_told(string expected, params string[] args)
    {
        var run = CliRun.In(_folder.Root, args);
        Assert.Equal((ExitStatus.Failed, "error: " + expected), (run.ExitStatus, run.Error.Split('\n')[0]));
    }

    [Theory]
    [InlineData("@x/a.yml")]
    [InlineData("./@x/a.yml")]
    [InlineData("--", "@x/a.yml")]
    public void Path_that_starts_with_the_sign_is_itself_where_it_is_there(params string[] args)
    {
        _folder.Write("@x/a.yml", Samples.Warning);
        _folder.Write("x/a.yml", "--version\n");
        Assert.StartsWith("@x/a.yml:7:23: ", Run(args).Output);
    }

    private CliRun Run(params string[] args) => CliRun.In(_folder.Root, ["lint", "--format", "concise", .. args]);

    private CliRun Input(string text, string name) =>
        CliRun.In(_folder.Root, new CliRunSettings { Input = Encoding.UTF8.GetBytes(text) }, "-", "--stdin-filename", name, "--format", "concise");
}
