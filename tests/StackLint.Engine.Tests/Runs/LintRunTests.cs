using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Runs;

public sealed class LintRunTests
{
    private const string Yaml = "services: {web: {image: nginx}}";

    [Fact]
    public void Broken_file_is_reported_and_the_others_go_on()
    {
        using var folder = new TestFolder();
        folder.Write("a/compose.yaml", "services: [");
        folder.Write("b/compose.yaml", Yaml);
        var result = folder.Lint();
        Assert.Equal(["SL0001", "TST1"], result.Diagnostics.Select(static d => d.Id));
        Assert.StartsWith("Cannot read a/compose.yaml: ", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_override_leaves_the_base()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", Yaml);
        folder.Write("compose.override.yaml", "services: [");
        Assert.Equal(["SL0001", "TST1"], folder.Lint().Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void Broken_base_keeps_the_rules_away()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", "services: [");
        folder.Write("compose.override.yaml", Yaml);
        Assert.Equal(["SL0001"], folder.Lint().Diagnostics.Select(static d => d.Id));
    }

    [Theory]
    [InlineData("stack.yml", 0)]
    [InlineData("compose.yml", 1)]
    public void Second_document_counts_for_compose_only(string name, int expected)
    {
        using var folder = new TestFolder();
        folder.Write(name, Yaml + "\n---\nservices: {a: 1, a: 2}\n");
        Assert.Equal(expected, folder.Lint().Diagnostics.Count(static d => d.Id == "SL0002"));
    }

    [Fact]
    public void Duplicate_key_names_the_first_one()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yml", "services:\n  web:\n    build: .\n    'build': x\n");
        var found = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal("Key 'build' is already defined on line 3", found.Message);
        Assert.Equal(2, Assert.Single(found.Details.Related).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Missing_file_is_a_failure_and_the_others_go_on()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", Yaml);
        var result = folder.Lint("gone.yml", "compose.yaml", "./compose.yaml");
        Assert.Equal(["compose.yaml:1:25 TST1", "gone.yml:1:1 SL0008"], TestFolder.Places(result));
        Assert.Equal("gone.yml was not read: it does not exist", result.Diagnostics[1].Message);
        Assert.Equal(RunFailureKind.FileNotRead, Assert.Single(result.Failures).Kind);
    }

    [Fact]
    public void File_over_its_limit_is_not_read()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.max_file_size = 20b");
        folder.Write("compose.yaml", Yaml);
        Assert.Equal(["compose.yaml:1:1 SL0008"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Document_over_its_node_limit_is_refused()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.max_nodes = 3");
        folder.Write("compose.yaml", Yaml);
        var finding = Assert.Single(folder.Lint().Diagnostics);
        Assert.Equal(("SL0008", DiagnosticSeverity.Warning), (finding.Id, finding.Diagnostic.Severity));
    }

    [Fact]
    public void Document_that_aliases_blow_up_is_no_yaml()
    {
        using var folder = new TestFolder();
        folder.Configure("stacklint.max_nodes = 30");
        folder.Write("compose.yaml", "services: {}\nx-a: &a [1, 2, 3, 4, 5, 6]\nx-b: [*a, *a, *a, *a]\n");
        Assert.Equal("SL0001", Assert.Single(folder.Lint().Diagnostics).Id);
    }

    [Fact]
    public void Standard_input_is_linted_under_its_path()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", "services: {web: {build: .}}");
        var source = new SourceFile("compose.yaml", SourceText.From(Yaml));
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = folder.Path, Paths = ["-"], StandardInput = source }, new ImageAnalyzer());
        Assert.Equal(["compose.yaml:1:25 TST1"], TestFolder.Places(result));
    }

    [Fact]
    public void Unknown_variables_are_counted_once()
    {
        using var folder = new TestFolder();
        folder.Write("a/compose.yaml", "services: {web: {image: \"${A}\", hostname: \"${B}${A}\"}}");
        folder.Write("b/compose.yaml", "services: {web: {image: \"${A}\"}}");
        var note = Assert.Single(folder.Lint().Notes);
        Assert.Equal((RunNoteKind.UnknownVariables, "2 variables have no value here; what depends on them is not judged"), (note.Kind, note.Message));
    }

    [Fact]
    public void Paths_outside_are_relative_unless_given_absolute()
    {
        using var folder = new TestFolder();
        var full = folder.Write("x/compose.yaml", Yaml);
        Directory.CreateDirectory(Path.Combine(folder.Path, "y"));
        var inner = Path.Combine(folder.Path, "y");
        Assert.Equal("../x/compose.yaml", Path1("../x/compose.yaml"));
        Assert.Equal(full.Replace('\\', '/'), Path1(full));

        string Path1(string given) => TestFolder.Run(new LintRequest { WorkingDirectory = inner, Paths = [given] }, new ImageAnalyzer()).Diagnostics[0].Path;
    }

    [Fact]
    public void Order_does_not_depend_on_the_order_of_paths()
    {
        using var folder = new TestFolder();
        foreach (var name in new[] { "B", "a", "Z", "c", "b-1", "b.1" })
        {
            folder.Write(name + "/compose.yaml", "services: {web: {image: nginx}, api: {image: httpd}}");
        }

        var first = TestFolder.Places(folder.Lint("a", "B", "c", "Z", "b-1", "b.1"));
        Assert.Equal(first, TestFolder.Places(folder.Lint("Z", "b.1", "c", "B", "b-1", "a")));
        Assert.Equal(first, TestFolder.Places(folder.Lint()));
        Assert.Equal(first.Order(StringComparer.Ordinal), first);
        Assert.Equal(12, first.Length);
    }

    [Fact]
    public void Linked_folder_is_not_followed()
    {
        using var folder = new TestFolder();
        folder.Write("real/compose.yaml", Yaml);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "real", "again"), folder.Path);
        Assert.Equal(["real/compose.yaml:1:25 TST1"], TestFolder.Places(folder.Lint()));
    }

    [Fact]
    public void Route_leads_to_the_value()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", Yaml);
        Assert.Equal("services.web.image", folder.Lint().Diagnostics[0].Route!.ToString());
    }

    [Fact]
    public void Cancelled_run_ends()
    {
        using var folder = new TestFolder();
        folder.Write("compose.yaml", Yaml);
        Assert.ThrowsAny<OperationCanceledException>(() => new LintRun(new RulePackSet(new TestPack(new ImageAnalyzer())))
            .Execute(new LintRequest { WorkingDirectory = folder.Path }, new CancellationToken(canceled: true)));
    }
}
