namespace StackLint.Rules.Cluster;

/// <summary>The values of <c>stacklint.cluster_role</c>.</summary>
public enum ClusterRole
{
    /// <summary>A cluster that others rely on.</summary>
    Production,

    /// <summary>A cluster that may fail: what only serves availability is said more quietly.</summary>
    Test,
}
