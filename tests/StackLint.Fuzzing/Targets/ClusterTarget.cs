using StackLint.Cluster;
using StackLint.Fuzzing.Invariants;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>Launchpad files, settings of the engine and inventories of nodes, beside a stack that they are for.</summary>
internal static class ClusterTarget
{
    private static readonly SourceFile Stack = Workplace.FileOf(
        "services:\n  web:\n    image: nginx:1.27\n    deploy: {replicas: 3, placement: {constraints: [node.role == manager]}, resources: {limits: {memory: 1G}}}\n"u8.ToArray(),
        "beside.stack.yml")!;

    internal static void Run(byte[] bytes)
    {
        foreach (var name in (string[])["daemon.json", "nodes.json", "launchpad.yaml"])
        {
            if (Workplace.FileOf(bytes, name) is { } file)
            {
                Check(file);
            }
        }
    }

    private static void Check(SourceFile file)
    {
        var yaml = YamlParser.Parse(file);
        ClusterClassifier.Classify(yaml);
        foreach (var kind in Enum.GetValues<ClusterDocumentKind>())
        {
            var problems = ClusterReader.Read(yaml, kind, Workplace.KnownVariables).Problems;
            ResultChecks.AssertInside(problems.Select(static p => p.Location).Concat(problems.Select(static p => p.Related!).Where(static r => r is not null)), file);
            Assert.All(problems, static p => Assert.NotEmpty(p.Message));
        }

        ResultChecks.AssertSound(Workplace.Lint(Workplace.RequestFor(file)));
        var both = Workplace.RequestFor(file) with { Paths = [Stack.FullPath!] };
        ResultChecks.AssertSound(Workplace.Lint(both.With(Stack)));
    }
}
