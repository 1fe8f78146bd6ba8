namespace StackLint.Cluster;

/// <summary>Who refuses or misreads a part of a document.</summary>
public enum ClusterTool
{
    Launchpad,

    /// <summary><c>dockerd</c>, also for settings that Launchpad hands to it.</summary>
    Engine,

    /// <summary>MKE, for the TOML text that Launchpad hands to it.</summary>
    Mke,

    /// <summary>Nobody but StackLint reads an inventory; what it does not understand is told.</summary>
    StackLint,
}
