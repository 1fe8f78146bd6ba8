using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Tests.Runs;

/// <summary>Errors, comments and settings of cluster documents, and which of them speak of which stack.</summary>
public sealed class ClusterDocumentRunTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("daemon.json", "{\n  \"debug\": true\n  \"mtu\": 1\n}", "3:3", "this is no JSON: a comma is missing")]
    [InlineData("daemon.json", "{\"debug\": true, }", "1:17", "this is no JSON: a comma stands before the closing bracket")]
    [InlineData("daemon.json", "{\n  // quiet\n  \"debug\": false\n}", "2:3", "this is no JSON: comments are not allowed")]
    [InlineData("daemon.json", "{\n  # quiet\n  \"debug\": false\n}", "2:3", "this is no JSON: comments are not allowed")]
    [InlineData("daemon.json", "{\"debug\": True}", "1:11", "this is no JSON: 'T' cannot stand here")]
    [InlineData("daemon.json", "{'debug': true, 'log-level': 'info'}", "1:2", "this is no JSON: texts stand in double quotes")]
    [InlineData("daemon.json", "{\n\t\"debug\": true,\n\t\"dns\": [\"10.0.0.1\"\n", "4:1", "this is no JSON: it ends too early")]
    [InlineData("nodes.json", "[{\"Spec\": {\"Role\": \"worker\", \"Availability\": \"active\"}, \"Description\": {\"Hostname\": \"a\"}},]", "1:91", "this is no JSON: a comma stands before the closing bracket")]
    public void Broken_JSON_is_reported_at_its_place_and_nothing_else_is(string name, string text, string place, string problem)
    {
        _folder.Write(name, text);
        var result = Lint();
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(($"{name}:{place} SL0001", $"Cannot read {name}: {problem}"), (TestFolder.Places(result)[0], found.Message));
        Assert.Null(found.Details.Stage);
    }

    [Fact]
    public void Broken_Launchpad_file_is_reported()
    {
        _folder.Write("launchpad.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.6\nkind: mke\nspec: [\n");
        Assert.Equal("SL0001", Assert.Single(Lint().Diagnostics).Id);
    }

    [Fact]
    public void Broken_document_informs_nobody()
    {
        _folder.Write("stack.yml", ClusterTexts.Stack);
        _folder.Write("daemon.json", "{\"debug\": true,}");
        Assert.Equal("nodes -, launchpad -, daemons []", ViewOf("stack.yml"));
    }

    [Theory]
    [InlineData("daemon.json", "{\"debug\": true,\n \"debug\": false}", "2:2", "debug", 1)]
    [InlineData("launchpad.yaml", ClusterTexts.Launchpad + "kind: mke\n", "9:1", "kind", 2)]
    public void Key_that_stands_twice_is_reported_and_the_rules_go_on(string name, string text, string place, string key, int line)
    {
        _folder.Write(name, text);
        var result = Lint();
        Assert.Contains($"{name}:{place} SL0002", TestFolder.Places(result));
        Assert.Single(result.Diagnostics, static d => d.Id == "TST6");
        var found = result.Diagnostics.Single(static d => d.Id == "SL0002");
        Assert.Equal($"Key '{key}' is already defined on line {line}", found.Message);
        Assert.Null(found.Details.Stage);
    }

    [Fact]
    public void Comments_of_a_Launchpad_file_suppress()
    {
        _folder.Write("launchpad.yaml", ClusterTexts.Launchpad.Replace("  hosts:", "  # stacklint disable TST6: small on purpose\n  hosts:", StringComparison.Ordinal));
        Assert.Equal("small on purpose", Assert.Single(Lint().Diagnostics).Suppression!.Justification);
        _folder.Write("launchpad.yaml", "# stacklint disable-file TST6: small on purpose\n" + ClusterTexts.Launchpad);
        Assert.True(Assert.Single(Lint().Diagnostics).IsSuppressed);
    }

    [Theory]
    [InlineData("# stacklint disable TST7: no use", "The suppression of TST7 has no effect: there is nothing to suppress")]
    [InlineData("# stacklint disable-file SL9999: no such rule", "The rule 'SL9999' is unknown")]
    [InlineData("# stacklint disable-file TST6", "The suppression of TST6 gives no reason; write one after a colon")]
    [InlineData("# stacklint test-clustr", "The directive 'test-clustr' is unknown; did you mean 'test-cluster'?")]
    public void Mistakes_in_comments_of_a_Launchpad_file_are_reported(string comment, string message)
    {
        _folder.Write("launchpad.yaml", comment + "\n" + ClusterTexts.Launchpad);
        Assert.Equal(message, Lint().Diagnostics.Single(static d => d.Id == "SL0006").Message);
    }

    [Fact]
    public void Directive_of_test_clusters_is_known()
    {
        _folder.Write("launchpad.yaml", "# stacklint test-cluster\n" + ClusterTexts.Launchpad);
        Assert.DoesNotContain(Lint().Diagnostics, static d => d.Id == "SL0006");
    }

    [Fact]
    public void Settings_of_the_document_count()
    {
        _folder.Configure("stacklint.tst6.severity = error", "daemon.json");
        _folder.Write("daemon.json", ClusterTexts.Daemon);
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Warning], Lint().Diagnostics.Select(static d => d.Severity));
    }

    [Fact]
    public void The_only_documents_speak_of_every_stack()
    {
        _folder.Write("deploy/a/stack.yml", ClusterTexts.Stack);
        _folder.Write("ops/nodes.json", ClusterTexts.Nodes);
        _folder.Write("cluster/launchpad.yaml", ClusterTexts.Launchpad);
        _folder.Write("etc/daemon.json", ClusterTexts.Daemon);
        Assert.Equal("nodes ops/nodes.json, launchpad cluster/launchpad.yaml, daemons [etc/daemon.json]", ViewOf("deploy/a/stack.yml"));
    }

    [Fact]
    public void Of_several_clusters_the_one_in_the_nearest_folder_above_counts()
    {
        foreach (var folder in new[] { "", "prod/", "prod/eu/", "prod/eu/shop/", "test/" })
        {
            _folder.Write(folder + "stack.yml", ClusterTexts.Stack);
        }

        _folder.Write("prod/launchpad.yaml", ClusterTexts.Launchpad);
        _folder.Write("prod/eu/launchpad.yaml", ClusterTexts.Launchpad);
        _folder.Write("test/cluster/launchpad.yaml", ClusterTexts.Launchpad);
        var result = Lint();
        Assert.Equal(
            ["prod/eu/shop/stack.yml prod/eu/launchpad.yaml", "prod/eu/stack.yml prod/eu/launchpad.yaml", "prod/stack.yml prod/launchpad.yaml", "stack.yml -", "test/stack.yml -"],
            result.Diagnostics.Where(static d => d.Id == "TST7").Select(static d => $"{d.Path} {d.Message.Split(", ")[1]["launchpad ".Length..]}"));
    }

    [Fact]
    public void Two_clusters_in_one_folder_are_ambiguous_but_daemons_are_not()
    {
        _folder.Write("stack.yml", ClusterTexts.Stack);
        _folder.Write("nodes-a.json", ClusterTexts.Nodes);
        _folder.Write("nodes-b.json", ClusterTexts.Nodes);
        _folder.Write("daemon-a.json", ClusterTexts.Daemon);
        _folder.Write("daemon-b.json", ClusterTexts.Daemon);
        Assert.Equal("nodes -, launchpad -, daemons [daemon-a.json daemon-b.json]", ViewOf("stack.yml"));
    }

    [Fact]
    public void A_folder_whose_name_only_begins_alike_is_not_above()
    {
        _folder.Write("prod/nodes.json", ClusterTexts.Nodes);
        _folder.Write("test/nodes.json", ClusterTexts.Nodes);
        _folder.Write("prod-eu/stack.yml", ClusterTexts.Stack);
        Assert.Equal("nodes -, launchpad -, daemons []", ViewOf("prod-eu/stack.yml"));
    }

    [Fact]
    public void Paths_outside_of_the_runs_folder_are_compared_as_they_are()
    {
        _folder.Write("a/stack.yml", ClusterTexts.Stack);
        _folder.Write("a/nodes.json", ClusterTexts.Nodes);
        _folder.Write("run/nodes.json", ClusterTexts.Nodes);
        var result = TestFolder.Run(
            new LintRequest { WorkingDirectory = Path.Combine(_folder.Path, "run"), Paths = ["../a/stack.yml", Path.Combine(_folder.Path, "a", "nodes.json"), "nodes.json"] },
            new ClusterAnalyzer());
        Assert.EndsWith("/a/nodes.json, launchpad -, daemons []", result.Diagnostics.Single(static d => d.Id == "TST7").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_informs_a_finding_is_related_to_it()
    {
        _folder.Write("stack.yml", ClusterTexts.Stack);
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        var details = Lint().Diagnostics.Single(static d => d.Id == "TST7").Details;
        Assert.Equal(["1 nodes"], details.InformedBy.Select(static r => r.Message));
        Assert.Equal(details.InformedBy.AsEnumerable(), details.Related);
    }

    [Fact]
    public void Services_that_share_a_finding_share_what_informs_it()
    {
        _folder.Write("stack.yml", "x-web: &web {image: nginx}\nservices: {a: *web, b: *web}\n");
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        Assert.All(Lint().Diagnostics.Where(static d => d.Id == "TST7"), static d => Assert.Single(d.Details.InformedBy));
    }

    [Fact]
    public void Files_of_one_project_are_informed_together()
    {
        _folder.Write("base.yml", ClusterTexts.Stack);
        _folder.Write("prod.yml", "services: {web: {hostname: web}}");
        _folder.Write("cluster.txt", ClusterTexts.Nodes);
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, ComposeFiles = ["base.yml", "prod.yml", "cluster.txt"] }, new ClusterAnalyzer());
        Assert.Equal("nodes cluster.txt, launchpad -, daemons []", result.Diagnostics.Single(static d => d.Id == "TST7").Message);
    }

    [Fact]
    public void Of_one_project_documents_that_are_not_named_are_not_looked_at()
    {
        _folder.Write("base.yml", ClusterTexts.Stack);
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, ComposeFiles = ["base.yml"] }, new ClusterAnalyzer());
        Assert.Equal("nodes -, launchpad -, daemons []", Assert.Single(result.Diagnostics).Message);
    }

    [Theory]
    [InlineData("daemon.json", ClusterTexts.Daemon, "driver local")]
    [InlineData("stack.yml", ClusterTexts.Stack, "nodes nodes.json, launchpad -, daemons []")]
    public void Standard_input_is_what_it_holds(string name, string text, string expected)
    {
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        var result = TestFolder.Run(
            new LintRequest { WorkingDirectory = _folder.Path, Paths = ["-", "nodes.json"], StandardInput = new SourceFile(name, SourceText.From(text)) { FullPath = Path.Combine(_folder.Path, name) } },
            new ClusterAnalyzer());
        Assert.Equal(expected, result.Diagnostics.Single(d => d.Path == name).Message);
    }

    private LintResult Lint(params string[] paths) => _folder.Lint([new ClusterAnalyzer()], paths);

    private string ViewOf(string path) => Lint().Diagnostics.Single(d => d.Path == path && d.Id == "TST7").Message;
}
