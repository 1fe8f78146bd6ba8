using StackLint.Cluster.Reading;

namespace StackLint.Cluster;

/// <summary><c>spec.msr</c>, <c>spec.dtr</c> before <c>mke/v1.1</c>: Mirantis Secure Registry.</summary>
public sealed class MsrSection : ClusterSection
{
    internal MsrSection(ClusterEntry? entry)
        : base(entry)
    {
    }

    public ClusterValue<string> Version { get; internal init; }

    public ClusterValue<string> ImageRepo { get; internal init; }

    public required LaunchpadFlags InstallFlags { get; init; }

    public required LaunchpadFlags UpgradeFlags { get; init; }

    /// <summary><c>random</c> or <c>sequential</c>.</summary>
    public ClusterValue<string> ReplicaIds { get; internal init; }

    /// <summary>The private key of the server's certificate, in the file itself.</summary>
    public ClusterValue<string> KeyData { get; internal init; }
}
