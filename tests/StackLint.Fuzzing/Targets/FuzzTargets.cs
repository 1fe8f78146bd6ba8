using System.Collections.Immutable;

namespace StackLint.Fuzzing.Targets;

/// <summary>The list of all targets.</summary>
internal static class FuzzTargets
{
    internal static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("yaml", InputKind.Compose, YamlTarget.Run),
        new("model", InputKind.Compose, ModelTarget.Run) { Weight = 2 },
        new("lint", InputKind.Compose, LintTarget.Run) { Weight = 4 },
        new("report", InputKind.Compose, ReportTarget.Run) { Weight = 2 },
        new("fix", InputKind.Compose, FixTarget.Run) { Weight = 4 },
        new("project", InputKind.Project, ProjectTarget.Run) { Weight = 4 },
        new("cluster", InputKind.Cluster, ClusterTarget.Run),
        new("settings", InputKind.EditorConfig, SettingsTarget.Run),
        new("ignore", InputKind.Ignore, IgnoreTarget.Run),
        new("environment", InputKind.Environment, EnvironmentTarget.Run),
        new("baseline", InputKind.Baseline, BaselineTarget.Run),
    ];

    internal static FuzzTarget Find(string name) =>
        All.FirstOrDefault(t => t.Name == name) ?? throw new ArgumentException($"there is no target '{name}'; there are {string.Join(", ", All)}");
}
