namespace StackLint.Cluster;

/// <summary>The documents that describe a cluster or its machines.</summary>
public enum ClusterDocumentKind
{
    /// <summary>A cluster as Mirantis Launchpad installs it.</summary>
    Launchpad,

    /// <summary>Settings of an engine, <c>daemon.json</c>.</summary>
    Daemon,

    /// <summary>The nodes of a swarm, as <c>docker node inspect</c> prints them.</summary>
    Nodes,
}
