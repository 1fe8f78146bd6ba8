using StackLint.Cluster.Reading;

namespace StackLint.Cluster;

/// <summary><c>spec.mke</c>, <c>spec.ucp</c> before <c>mke/v1.1</c>: Mirantis Kubernetes Engine.</summary>
public sealed class MkeSection : ClusterSection
{
    internal MkeSection(ClusterEntry? entry)
        : base(entry)
    {
    }

    public ClusterValue<string> Version { get; internal init; }

    public ClusterValue<string> ImageRepo { get; internal init; }

    public ClusterValue<string> AdminUsername { get; internal init; }

    public ClusterValue<string> AdminPassword { get; internal init; }

    public required LaunchpadFlags InstallFlags { get; init; }

    public required LaunchpadFlags UpgradeFlags { get; init; }

    /// <summary>The settings of MKE as they stand in the file; Launchpad takes those of <see cref="ConfigFile"/> in their place where one is named.</summary>
    public required TomlConfiguration ConfigData { get; init; }

    /// <summary>The file with the settings of MKE.</summary>
    public ClusterValue<string> ConfigFile { get; internal init; }

    /// <summary>The private key of the server's certificate, in the file itself.</summary>
    public ClusterValue<string> KeyData { get; internal init; }

    /// <summary>The settings of the cloud provider as they stand in the file.</summary>
    public ClusterValue<string> CloudConfigData { get; internal init; }
}
