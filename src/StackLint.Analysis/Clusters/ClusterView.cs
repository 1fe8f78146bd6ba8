using System.Collections.Immutable;
using StackLint.Cluster;

namespace StackLint.Analysis.Clusters;

/// <summary>
/// The cluster documents of the run that speak of where a project runs. Where several clusters are described and nothing tells
/// which one is meant, none is.
/// </summary>
/// <param name="Nodes">The inventory of the swarm's nodes, null when there is none.</param>
/// <param name="Launchpad">The Launchpad file of the cluster, null when there is none.</param>
/// <param name="Daemons">The settings of its daemons; several when they stand side by side.</param>
public sealed record ClusterView(NodesDocument? Nodes, LaunchpadDocument? Launchpad, ImmutableArray<DaemonDocument> Daemons)
{
    /// <summary>No document at all.</summary>
    public static ClusterView Empty { get; } = new(null, null, []);

    public bool IsEmpty => Nodes is null && Launchpad is null && Daemons.IsEmpty;
}
