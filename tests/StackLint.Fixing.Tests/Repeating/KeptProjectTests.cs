using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Engine;
using StackLint.Engine.Memory;
using StackLint.Engine.Results;
using StackLint.Rules;
using StackLint.Yaml.Text;

namespace StackLint.Fixing.Tests.Repeating;

/// <summary>Each pass says to the letter what a run from nothing says, refused fixes and all.</summary>
public sealed class KeptProjectTests : IDisposable
{
    private const string Router = "services:\n  traefik:\n    image: traefik:3.1\n    command: --providers.swarm=true\n    deploy: {replicas: 1}\n";
    private const string Routed = "services:\n  web:\n    image: nginx:1.27\n    labels:\n      traefik.http.routers.web.rule: Host(`a`)\n    deploy: {replicas: 1}\n";

    private static readonly LintRun Run = new(new RulePackSet(new BuiltInRulePack()));

    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Test_data_is_fixed_as_if_each_pass_began_from_nothing()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StackLint.sln")))
        {
            folder = folder.Parent!;
        }

        Assert.True(Compare(Path.Combine(folder.FullName, "testdata")) > 1);
    }

    [SkippableFact]
    public void Real_files_are_fixed_as_if_each_pass_began_from_nothing()
    {
        var names = Corpus.Files().Select(static f => f.Name).Where(static (_, i) => i % 13 == 0).ToImmutableArray();
        Assert.True(Compare(Corpus.FilesFolder, names) > 2);
    }

    [Fact]
    public void Included_file_touches_its_project()
    {
        Write("compose.yaml", "include: [part.yaml]\nservices:\n  a:\n    image: nginx:1.27\n    extends: {file: part.yaml, service: b}\n");
        Write("part.yaml", "version: '3'\nservices:\n  b:\n    image: nginx:1.27\n    ports: [22:22]\n    cpu_count: 2\n");
        Write("other/compose.yaml", Routed);
        Compare(_folder);
    }

    [Fact]
    public void Rule_that_looks_across_projects_sees_those_that_are_kept()
    {
        Write("router.yml", Router);
        Write("web.yml", Routed);
        Write("quiet.yml", Routed.Replace("    labels", "    # stacklint disable SL6005: meant\n    labels", StringComparison.Ordinal));
        var memory = new LintMemory();
        var request = new LintRequest { WorkingDirectory = _folder, Paths = ["."] };
        string[] routers = ["--providers.swarm=true", "--providers.docker=true", "--providers.swarm=true"];
        foreach (var command in routers)
        {
            var file = new SourceFile("router.yml", Microsoft.CodeAnalysis.Text.SourceText.From(Router.Replace("--providers.swarm=true", command, StringComparison.Ordinal))) { FullPath = Path.Combine(_folder, "router.yml") };
            var overlay = ImmutableDictionary<string, SourceFile>.Empty.Add(file.FullPath, file);
            var result = Run.Execute(request with { Overlay = overlay, Memory = memory });
            Assert.Equal(ResultText.Of(Run.Execute(request with { Overlay = overlay })), ResultText.Of(result));

            // What other files say decides, also over the comment that has no effect then.
            Assert.Equal(command.EndsWith("true", StringComparison.Ordinal) ? 0 : 2, result.Diagnostics.Count(static d => d.Id == "SL6005"));
        }
    }

    [Fact]
    public void Cluster_document_touches_every_project()
    {
        Write("stack.yml", "services:\n  web:\n    image: nginx:1.27\n    deploy: {replicas: 1, placement: {constraints: [node.labels.a == b]}}\n");
        Write("nodes.json", """[{"ID": "1", "Spec": {"Labels": {"a": "b"}, "Role": "manager", "Availability": "active"}, "Description": {"Hostname": "n"}, "Status": {"State": "ready"}}]""");
        var memory = new LintMemory();
        var request = new LintRequest { WorkingDirectory = _folder, Paths = ["stack.yml", "nodes.json"], Memory = memory };
        var path = Path.Combine(_folder, "nodes.json");
        var text = File.ReadAllText(path);
        foreach (var label in new[] { "b", "c", "b" })
        {
            var file = new SourceFile("nodes.json", Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace("\"b\"", $"\"{label}\"", StringComparison.Ordinal))) { FullPath = path };
            var with = request with { Overlay = ImmutableDictionary<string, SourceFile>.Empty.Add(path, file) };
            Assert.Equal(ResultText.Of(Run.Execute(with with { Memory = null })), ResultText.Of(Run.Execute(with)));
        }
    }

    // Returns how many passes were compared.
    private static int Compare(string folder, params ImmutableArray<string> paths)
    {
        var request = new LintRequest { WorkingDirectory = folder, Paths = paths.IsDefaultOrEmpty ? ["."] : paths };
        var memory = new LintMemory();
        var passes = 0;
        var outcome = new FixRun(Lint, FixApplicability.Unsafe).Execute(Lint(ImmutableDictionary<string, SourceFile>.Empty, default));
        Assert.True(outcome.IsStable);
        return passes;

        LintResult Lint(ImmutableDictionary<string, SourceFile> overlay, CancellationToken cancellationToken)
        {
            passes++;
            var kept = Run.Execute(request with { Overlay = overlay, Memory = memory }, cancellationToken);
            Assert.Equal(ResultText.Of(Run.Execute(request with { Overlay = overlay }, cancellationToken)), ResultText.Of(kept));
            return kept;
        }
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
