using StackLint.Compose.Environments;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.StackTypes;

/// <summary>Loads stack files in <c>/srv/app</c> with the variables <c>SET=val</c>, <c>E=</c> and <c>HOME=/home/u</c>, as the recorded results of Docker were.</summary>
internal static class Stacks
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal) { ["SET"] = "val", ["E"] = "", ["HOME"] = "/home/u" };

    internal static ComposeProject Load(params string[] files) => Load(new FileSet(), files);

    internal static ComposeProject Load(IComposeFiles others, params string[] files) => ComposeLoader.Load(
        [.. files.Select((f, i) => Loading.Parse(f, $"{i}.yml"))],
        new ComposeLoadOptions(ComposeTarget.Swarm, VariableSource.Of(Variables.GetValueOrDefault)) { WorkingDirectory = "/srv/app", Files = others });

    /// <summary>The project of files that have a service <c>a</c> each, of which the bodies are given in flow style.</summary>
    internal static ComposeProject LoadService(params string[] bodies) => Load([.. bodies.Select(static b => $"services: {{a: {{{b}}}}}\n")]);

    /// <summary>What Docker would print of the service <c>a</c>.</summary>
    internal static string PrintService(ComposeProject project) =>
        CompactText.Body((ComposeMapping)((ComposeMapping)project.Canonical!.Find("services")!.Value).Find("a")!.Value);

    /// <summary>What Docker would print beside a version and an empty list of services, which say nothing.</summary>
    internal static string PrintObjects(ComposeProject project) => CompactText.Of(new ComposeMapping(
        project.Canonical!.Node,
        project.Canonical.Provenance,
        [.. project.Canonical.Entries.Where(static e => e.Name != "version" && e is not { Name: "services", Value: ComposeMapping { Entries.IsEmpty: true } })]));

    internal static string Problems(ComposeProject project) => string.Join("; ", project.Problems.Select(static p => $"{p.Path}: {p.Expectation}"));
}
