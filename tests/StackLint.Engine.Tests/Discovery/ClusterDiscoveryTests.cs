using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Discovery;

/// <summary>Cluster documents are told by their content, whether they are found or named.</summary>
public sealed class ClusterDiscoveryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("launchpad.yaml", ClusterTexts.Launchpad, "5:3 1 hosts")]
    [InlineData("ops/prod.yml", ClusterTexts.Launchpad, "5:3 1 hosts")]
    [InlineData("daemon.json", ClusterTexts.Daemon, "1:1 driver local")]
    [InlineData("etc/docker/daemon.json", "{}", "1:1 driver none")]
    [InlineData("daemon.json", "\n\t{\n\t\t\"log-driver\": \"local\",\n\t\t\"insecure-registries\": [\"a\\/b\"]\n\t}\n", "2:2 driver local")]
    [InlineData("daemon.worker.json", ClusterTexts.Daemon, "1:1 driver local")]
    [InlineData("nodes.json", ClusterTexts.Nodes, "1:1 nodes m1")]
    [InlineData("prod-inventory.JSON", ClusterTexts.Nodes, "1:1 nodes m1")]
    [InlineData("nodes.json", "\t[{\"Spec\": {\"Role\": \"worker\"}, \"Description\": {\"Hostname\": \"a\\/b\"}}]", "1:2 nodes a/b")]
    public void Documents_are_found(string name, string text, string expected)
    {
        _folder.Write(name, text);
        var result = Lint();
        Assert.Equal([$"{name}:{expected}"], Describe(result));
        Assert.Equal([name], result.Files.Select(static f => f.Path));
        Assert.Empty(result.Notes);
        Assert.Empty(result.Failures);
    }

    [Theory]
    [InlineData("nodes.json", "{\"nodes\": [1, 2]}")]
    [InlineData("inventory.json", "{\"_meta\": {\"hostvars\": {}}}")]
    [InlineData("inventory.json", "{\"Description\": \"of a shop\"")]
    [InlineData("node.json", "no JSON at all: [")]
    [InlineData("daemon.json", "{\"port\": 80, \"user\": \"x\"}")]
    [InlineData("daemon.json", "{\"port\": 80, }")]
    [InlineData("package.json", "{\"log-driver\": \"local\"}")]
    [InlineData("launchpad.json", "{\"apps\": []}")]
    public void Other_JSON_is_left_alone_without_a_word(string name, string text)
    {
        _folder.Write("stack.yml", ClusterTexts.Stack);
        _folder.Write(name, text);
        var result = Lint();
        Assert.Equal(["stack.yml:2:3 nodes -, launchpad -, daemons []"], Describe(result));
        Assert.Empty(result.Notes);
        Assert.Empty(result.Failures);
        Assert.Equal(["stack.yml"], result.Files.Select(static f => f.Path));
    }

    [Fact]
    public void JSON_that_cannot_be_read_is_left_alone_unless_it_is_named_or_the_engines()
    {
        _folder.Configure("stacklint.max_file_size = 40b", "*");
        _folder.Write("stack.yml", "services: {web: {image: nginx}}");
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        Assert.Empty(Lint().Failures);
        Assert.Equal("nodes.json", Assert.Single(Lint("nodes.json").Failures).Path);
        _folder.Write("daemon.json", "{\"log-driver\": \"local\", \"log-opts\": {\"max-size\": \"1m\"}}");
        Assert.Equal("daemon.json", Assert.Single(Lint().Failures).Path);
    }

    [Fact]
    public void Ignored_documents_are_not_looked_at()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        _folder.Write(".gitignore", "nodes.json\n");
        _folder.Write("nodes.json", ClusterTexts.Nodes);
        _folder.Write("stack.yml", ClusterTexts.Stack);
        Assert.Equal(["stack.yml:2:3 nodes -, launchpad -, daemons []"], Describe(Lint()));
        Assert.Contains("nodes.json:1:1 nodes m1", Describe(Lint("nodes.json", "stack.yml")));
    }

    [Theory]
    [InlineData("launchpad.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.3\nkind: mke%{if msr}+msr%{endif}\nspec: [\n")]
    [InlineData("launchpad.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.3\nkind: \"{{ .Kind }}\"\n")]
    [InlineData("launchpad.yaml", "apiVersion: launchpad.mirantis.com/mke/v1.3\nspec:\n  hosts:\n{{- range .Hosts }}\n  - role: {{ .Role }}\n{{- end }}\n")]
    public void Templates_are_skipped_with_a_note(string name, string text)
    {
        _folder.Write("stack.yml", ClusterTexts.Stack);
        _folder.Write(name, text);
        var result = Lint();
        Assert.Equal(new RunNote(RunNoteKind.Skipped, name, "it is a template of a Launchpad cluster file"), Assert.Single(result.Notes));
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id != ClusterAnalyzer.View.Id);

        var named = Assert.Single(Lint(name).Diagnostics);
        Assert.Equal(("SL0006", $"{name} is no Compose file: it is a template of a Launchpad cluster file"), (named.Id, named.Message));
    }

    [Theory]
    [InlineData("settings.conf", ClusterTexts.Daemon, "1:1 driver local")]
    [InlineData("daemon.json", "{}", "1:1 driver none")]
    [InlineData("swarm.txt", ClusterTexts.Nodes, "1:1 nodes m1")]
    [InlineData("prod.tpl", ClusterTexts.Launchpad, "5:3 1 hosts")]
    public void A_named_document_may_have_any_name(string name, string text, string expected)
    {
        _folder.Write(name, text);
        Assert.Equal([$"{name}:{expected}"], Describe(Lint(name)));
    }

    [Theory]
    [InlineData("other.json", "{\"a\": 1}", "other.json is no Compose file: it has no services of a Compose file")]
    [InlineData("daemon.json", "{\"port\": 80}", "daemon.json is no Compose file: it has no services of a Compose file")]
    public void Other_JSON_that_was_named_is_a_finding_or_skipped(string name, string text, string message)
    {
        _folder.Write(name, text);
        Assert.Equal(message, Assert.Single(Lint(name).Diagnostics).Message);
        var skipped = Run(new LintRequest { WorkingDirectory = _folder.Path, Paths = [name], SkipOtherFiles = true });
        Assert.Empty(skipped.Diagnostics);
        Assert.Equal((RunNoteKind.Skipped, name), (Assert.Single(skipped.Notes).Kind, skipped.Notes[0].Path));
    }

    [Fact]
    public void Skipping_other_files_keeps_documents()
    {
        _folder.Write("daemon.json", ClusterTexts.Daemon);
        _folder.Write("values.yaml", "a: 1");
        var result = Run(new LintRequest { WorkingDirectory = _folder.Path, Paths = ["daemon.json", "values.yaml"], SkipOtherFiles = true });
        Assert.Equal(["daemon.json:1:1 driver local"], Describe(result));
        Assert.Equal("values.yaml", Assert.Single(result.Notes).Path);
    }

    private LintResult Lint(params string[] paths) => _folder.Lint([new ClusterAnalyzer()], paths);

    private static LintResult Run(LintRequest request) => TestFolder.Run(request, new ClusterAnalyzer());

    private static string[] Describe(LintResult result) =>
        [.. result.Diagnostics.Select(static d => $"{d.Path}:{d.Diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}:{d.Diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1} {d.Message}")];
}
