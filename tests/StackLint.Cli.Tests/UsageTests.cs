namespace StackLint.Cli.Tests;

/// <summary>Wrong usage is said in words, with what was probably meant, and ends with status 2.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public UsageTests()
    {
        _folder.Write("stack.yml", Samples.Warning);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("did you mean '--format'?", "--formt", "sarif")]
    [InlineData("did you mean '--fail-on'?", "lint", "--failon=error")]
    [InlineData("--fail-on is one of error, warning, info, never, not 'all'", "--fail-on", "all")]
    [InlineData("--color is one of auto, always, never, not 'yes'", "--color=yes")]
    [InlineData("--output takes FORMAT=FILE, for example sarif=stacklint.sarif, not 'log.sarif'", "--output", "log.sarif")]
    [InlineData("'stack.yml' cannot be linted with it", "-c", "stack.yml", "stack.yml")]
    [InlineData("--stdin-filename needs '-' as a path", "--stdin-filename", "a.yml")]
    [InlineData("an empty text is no path", "")]
    [InlineData("an empty text is no path", "-", "--stdin-filename", "")]
    [InlineData("two reports cannot be written to './log'", "--output", "text=log", "--output", "sarif=./log")]
    [InlineData("there is no command, file or folder 'exlpain'; did you mean 'explain'?", "exlpain", "SL4001")]
    [InlineData("there is no command, file or folder 'rule'; did you mean 'rules'?", "rule")]
    [InlineData("did you mean '--help'?", "help")]
    [InlineData("there is no rule 'SL4oo1'; did you mean 'SL4001'?", "explain", "SL4oo1")]
    [InlineData("there is no rule 'nonsense'", "explain", "nonsense")]
    [InlineData("which rule?", "explain")]
    [InlineData("--format is one of text, markdown, json, not 'xml'", "rules", "--format", "xml")]
    [InlineData("'stacklint lint --help' shows what there is", "lint", "--nope")]
    public void Mistake_is_explained(string message, params string[] args)
    {
        var run = CliRun.In(_folder.Root, args);
        Assert.Contains(message, run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Theory]
    [InlineData("--exclude=*-stack.yml")]
    [InlineData("--rules=x-stack.yml")]
    [InlineData("-dash.yml")]
    [InlineData("-v")]
    public void Name_of_a_file_is_no_option(string name)
    {
        _folder.Write(name, Samples.Warning);
        var run = CliRun.In(_folder.Root, "lint", "--skip-other-files", "stack.yml", name);
        Assert.Equal((ExitStatus.Failed, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith($"error: '{name}' reads as an option and is the name of a file here; './{name}', or anything behind '--', is a file\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.In(_folder.Root, "lint", "--format", "concise", "--", "stack.yml", name).Output.Split('\n').Count(static l => l.Contains(" SL4001: ", StringComparison.Ordinal)));
        Assert.Equal(ExitStatus.Findings, CliRun.In(_folder.Root, "lint", $"./{name}").ExitStatus);
    }

    [Fact]
    public void Option_without_its_value_is_a_mistake()
    {
        var run = CliRun.In(_folder.Root, "--format");
        Assert.Contains("'format'", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1, "lint")]
    [InlineData(1, "stack.yml")]
    [InlineData(1, "lint", "stack.yml")]
    [InlineData(1, "-c", "stack.yml")]
    [InlineData(1, "--", "stack.yml")]
    [InlineData(0, "--fail-on", "error")]
    [InlineData(0, "--fail-on=never")]
    [InlineData(1, "--fail-on", "info")]
    public void Lint_is_meant_without_a_command(int status, params string[] args)
    {
        var run = CliRun.In(_folder.Root, args);
        Assert.StartsWith("stack.yml:7:23: warning SL4001: ", run.Output);
        Assert.Equal(status, run.ExitStatus);
    }

    [Fact]
    public void Standard_input_is_linted_under_its_name()
    {
        var settings = new CliRunSettings { Input = File.ReadAllBytes(Path.Combine(_folder.Root, "stack.yml")) };
        var run = CliRun.In(_folder.Root, settings, "-", "--stdin-filename", "deploy/piped.yml", "--format", "concise");
        Assert.StartsWith("deploy/piped.yml:7:23: warning SL4001: ", run.Output);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Theory]
    [InlineData(true, "text", "\n1 warning")]
    [InlineData(true, "concise", "1 warning")]
    [InlineData(false, "text", "1 warning")]
    public void Summary_is_set_apart_from_findings_on_a_terminal(bool isTerminal, string format, string start)
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { IsTerminal = isTerminal }, "stack.yml", "--format", format);
        Assert.StartsWith(start, run.Error);
    }

    [Theory]
    [InlineData(ExitStatus.Findings, "other.yml")]
    [InlineData(ExitStatus.Failed, "other.yml", "--skip-other-files")]
    [InlineData(ExitStatus.Clean, "other.yml", "--skip-other-files", "--allow-no-files")]
    [InlineData(ExitStatus.Findings, "stack.yml", "other.yml", "--skip-other-files")]
    public void Named_file_of_another_tool_is_reported_unless_it_is_to_be_skipped(int status, params string[] args)
    {
        _folder.Write("other.yml", "AWSTemplateFormatVersion: '2010-09-09'\nnetworks: {}\n");
        var run = CliRun.In(_folder.Root, args);
        Assert.Equal(status, run.ExitStatus);
        Assert.Equal(args.Contains("--skip-other-files"), run.Error.Contains("note: other.yml: it seems to be a CloudFormation template", StringComparison.Ordinal));
        Assert.Equal(args.Length == 1, run.Output.Contains("other.yml:1:1: warning SL0006: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Folder_named_like_a_command_is_linted()
    {
        _folder.Write("rule/stack.yml", Samples.Warning);
        Assert.StartsWith("rule/stack.yml:7:23: ", CliRun.In(_folder.Root, "rule").Output);
    }

    [Fact]
    public void Standard_input_is_a_file_of_a_project()
    {
        var settings = new CliRunSettings { Input = "services:\n  added:\n    image: nginx\n    mem_limit: 5x\n"u8.ToArray() };
        var run = CliRun.In(_folder.Root, settings, "-c", "stack.yml", "-c", "-", "--format", "concise");
        Assert.Contains("stack.yml:7:23: ", run.Output);
        Assert.Contains("stdin.yml:4:", run.Output);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Fact]
    public void Interrupted_run_prints_nothing_and_ends_with_130()
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { CancellationToken = new CancellationToken(canceled: true) }, "stack.yml", "--output", "sarif=log.sarif");
        Assert.Equal(("", ExitStatus.Interrupted), (run.Output, run.ExitStatus));
        Assert.False(File.Exists(Path.Combine(_folder.Root, "log.sarif")));
    }

    [Fact]
    public void Full_disk_behind_standard_output_fails_the_run()
    {
        var run = CliRun.In(_folder.Root, new CliRunSettings { Output = new FullStream() }, "stack.yml");
        Assert.Contains("error: cannot write to standard output: no space left", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left.");
    }
}
