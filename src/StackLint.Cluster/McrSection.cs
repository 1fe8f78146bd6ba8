using StackLint.Cluster.Reading;

namespace StackLint.Cluster;

/// <summary><c>spec.mcr</c>, <c>spec.engine</c> before <c>mke/v1.2</c>: Mirantis Container Runtime.</summary>
public sealed class McrSection : ClusterSection
{
    internal McrSection(ClusterEntry? entry)
        : base(entry)
    {
    }

    public ClusterValue<string> Channel { get; internal init; }

    /// <summary>The version, written up to <c>mke/v1.5</c>; later the channel says it.</summary>
    public ClusterValue<string> Version { get; internal init; }

    public ClusterValue<string> License { get; internal init; }
}
