using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Environments;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Runs;

/// <summary>Files that files name belong to the project; findings stand in them, each once.</summary>
public sealed class NamedFilesRunTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("services: {web: {extends: {file: sub/base.txt, service: web}}}")]
    [InlineData("include: [sub/base.txt]")]
    public void Findings_stand_in_the_file_that_is_named(string yaml)
    {
        _folder.Write("compose.yaml", yaml);
        _folder.Write("sub/base.txt", "services: {web: {image: nginx}}");
        var result = _folder.Lint();
        Assert.Equal(["sub/base.txt:1:25 TST1"], TestFolder.Places(result));
        Assert.Equal(["compose.yaml", "sub/base.txt"], result.Files.Select(static f => f.Path));
    }

    [Fact]
    public void A_file_that_is_also_linted_for_itself_is_reported_once()
    {
        _folder.Write("compose.yaml", "include: [sub/compose.yaml]\nservices: {web: {extends: {file: sub/compose.yaml, service: a}}}");
        _folder.Write("sub/compose.yaml", "# stacklint disable SL0002\nservices: {a: {image: nginx, image: nginx1}}\n# stacklint disable-file SL1: x");
        var result = _folder.Lint();
        Assert.Equal(1, result.Diagnostics.Count(static d => d.Id == "SL0002"));
        Assert.Equal(["a", "web"], Assert.Single(result.Diagnostics, static d => d.Id == "TST1").Services.Order());
        Assert.Equal(result.Diagnostics.Length, result.Diagnostics.Select(static d => (d.Id, d.Path, d.Diagnostic.Location.SourceSpan, d.Message)).Distinct().Count());
        Assert.Equal(2, result.Files.Length);
    }

    [Fact]
    public void Comments_and_errors_of_the_named_file_count_at_their_place()
    {
        _folder.Write("compose.yaml", "include: [a.txt, b.txt]\nservices: {web: {build: .}}");
        _folder.Write("a.txt", "services:\n  # stacklint disable TST1: known\n  a: {image: nginx}\n");
        _folder.Write("b.txt", "services: [");
        var result = _folder.Lint();
        Assert.Equal(["a.txt:3:14 TST1", "b.txt:1:11 SL0001"], TestFolder.Places(result));
        Assert.True(result.Diagnostics[0].IsSuppressed);
    }

    [Fact]
    public void Standard_input_counts_under_its_path()
    {
        _folder.Write("compose.yaml", "services: {web: {extends: {file: base.yaml, service: a}}}");
        var result = TestFolder.Run(
            new LintRequest
            {
                WorkingDirectory = _folder.Path,
                Paths = ["compose.yaml", "-"],
                StandardInput = new SourceFile("base.yaml", SourceText.From("services: {a: {image: nginx}}")),
            },
            new ImageAnalyzer());
        Assert.Equal(["base.yaml:1:23 TST1"], TestFolder.Places(result));
    }

    [Theory]
    [InlineData("include: [{|https://git.example/a.git|}]", "https://git.example/a.git was not read: it is remote")]
    [InlineData("services: {a: {extends: {file: {|../outside.yaml|}, service: b}}}", "../outside.yaml was not read: ")]
    public void File_that_is_not_read_on_purpose_is_an_information(string markup, string message)
    {
        var start = markup.IndexOf("{|", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "repo", ".git"));
        _folder.Write("repo/compose.yaml", markup.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
        _folder.Write("outside.yaml", "services: {b: {image: nginx}}");
        var finding = Assert.Single(_folder.Lint("repo").Diagnostics, static d => d.Id == "SL0008");
        Assert.Equal(start, finding.Diagnostic.Location.SourceSpan.Start);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_that_is_named_several_times_is_one_finding()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "repo", ".git"));
        _folder.Write("repo/compose.yaml", "services:\n  a: {image: x, env_file: [../a.env]}\n  b: {image: x, env_file: [../a.env]}\n  c: {image: x, env_file: [../c.env]}\n");
        _folder.Write("a.env", "A=b");
        _folder.Write("c.env", "A=b");
        var found = _folder.Lint("repo").Diagnostics.Where(static d => d.Id == "SL0008").ToList();
        Assert.Equal(["../a.env", "../c.env"], found.Select(static d => d.Message.Split(' ')[0]));
        Assert.Equal(["named here too (services.b.env_file.0)"], found[0].Details.Related.Select(static r => r.Message));
        Assert.Empty(found[1].Details.Related);
    }

    [Fact]
    public void Included_file_is_no_whole_project()
    {
        _folder.Write("compose.yaml", "include: [sub/compose.yaml]\nnetworks: {back: {}}");
        _folder.Write("sub/compose.yaml", "services: {a: {image: nginx, networks: [back]}}");
        _folder.Write("other/compose.yaml", "services: {a: {image: nginx, networks: [back]}}");
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path }, new PartialAnalyzer());
        Assert.Equal(["sub/compose.yaml:1:1 TST8"], TestFolder.Places(result));
    }

    [Fact]
    public void Files_outside_the_root_are_read_when_their_folder_is_allowed()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "repo", ".git"));
        _folder.Write("repo/compose.yaml", "include: [../other/a.yaml]\nservices: {}");
        _folder.Write("other/a.yaml", "services: {a: {image: nginx}}");
        Assert.Empty(_folder.Lint("repo").Diagnostics.Where(static d => d.Id == "TST1"));
        var allowed = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, Paths = ["repo"], AllowedRoots = [Path.Combine(_folder.Path, "other")] }, new ImageAnalyzer());
        Assert.Equal(["other/a.yaml:1:23 TST1"], TestFolder.Places(allowed));
    }

    [Theory]
    [InlineData("compose.yaml", "", false, false)]
    [InlineData("compose.yaml", "stacklint.read_env_file = true", false, true)]
    [InlineData("compose.yaml", "", true, true)]
    [InlineData("compose.yaml", "stacklint.read_env_file = false", true, false)]
    [InlineData("stack.yml", "stacklint.read_env_file = true", true, false)]
    public void The_env_file_of_the_folder_is_read_for_compose_where_wanted(string name, string keys, bool isProcessKnown, bool isRead)
    {
        _folder.Configure(keys);
        _folder.Write(".env", "IMAGE=nginx\n");
        _folder.Write(name, "services: {web: {image: $IMAGE}}");
        var result = Run(isProcessKnown ? VariableSource.Of(static _ => null) : null);
        Assert.Equal(!isRead && !isProcessKnown, result.Notes.Any(static n => n.Kind == RunNoteKind.UnknownVariables));
        Assert.Equal(isRead, result.Diagnostics.Any(static d => d.Id == "TST1" && d.Message.Contains("nginx", StringComparison.Ordinal)));
    }

    [Fact]
    public void Variables_that_the_env_file_does_not_set_stay_unknown()
    {
        _folder.Configure("stacklint.read_env_file = true");
        _folder.Write(".env", "A=1\n");
        _folder.Write("compose.yaml", "services: {web: {image: \"w:$A$B\"}}");
        Assert.Contains(Run(null).Notes, static n => n.Kind == RunNoteKind.UnknownVariables);
    }

    [Fact]
    public void Env_files_of_the_command_line_stand_in_for_it()
    {
        _folder.Write(".env", "IMAGE=nginx\n");
        _folder.Write("compose.yaml", "services: {web: {image: \"w$IMAGE\"}}");
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, Environment = VariableSource.Of(static _ => null), HasEnvFiles = true }, new ImageAnalyzer());
        Assert.DoesNotContain(result.Diagnostics, static d => d.Message.Contains("nginx", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_env_file_is_reported_at_its_place()
    {
        _folder.Configure("stacklint.read_env_file = true");
        _folder.Write(".env", "A=1\nB C=2\n");
        _folder.Write("compose.yaml", "services: {web: {build: .}}");
        var found = Assert.Single(Run(null).Diagnostics);
        Assert.Equal(".env is no env file: key cannot contain a space", found.Message);
        Assert.Equal((".env", 1), (found.Path, found.Diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    private LintResult Run(VariableSource? environment) =>
        TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, Environment = environment }, new ImageAnalyzer());
}
