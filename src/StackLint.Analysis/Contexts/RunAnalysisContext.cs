using System.Collections.Immutable;

namespace StackLint.Analysis.Contexts;

/// <summary>
/// All that one run looks at, as far as the rule is not off for it and it concerns the action, in the order of the paths. A finding is reported through the project
/// or document that it stands in.
/// </summary>
public sealed class RunAnalysisContext
{
    public ImmutableArray<ProjectAnalysisContext> Projects { get; init; } = [];

    public ImmutableArray<LaunchpadAnalysisContext> Launchpads { get; init; } = [];

    public ImmutableArray<DaemonAnalysisContext> Daemons { get; init; } = [];

    public ImmutableArray<NodesAnalysisContext> Nodes { get; init; } = [];

    public CancellationToken CancellationToken { get; init; }
}
