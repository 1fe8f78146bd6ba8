using StackLint.Analysis.Clusters;
using StackLint.Engine.Driving;

namespace StackLint.Engine.Memory;

/// <summary>A project or document that the rules have looked at by itself.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
/// <param name="Settings">What was in force for it.</param>
/// <param name="Cluster">What was known of the cluster.</param>
/// <param name="Started">What the rules said.</param>
internal sealed record KeptSubject<TSubject>(SubjectSettings Settings, ClusterView Cluster, StartedSubject<TSubject> Started)
{
    /// <summary>Whether the rules would say the same.</summary>
    internal bool Holds(SubjectSettings settings, ClusterView cluster) =>
        Settings == settings
        && ReferenceEquals(Cluster.Nodes, cluster.Nodes)
        && ReferenceEquals(Cluster.Launchpad, cluster.Launchpad)
        && Cluster.Daemons.SequenceEqual(cluster.Daemons);
}
