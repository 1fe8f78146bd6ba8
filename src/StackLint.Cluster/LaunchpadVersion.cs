namespace StackLint.Cluster;

/// <summary>The versions of Launchpad's format, oldest first; each is migrated to the next when it is read.</summary>
public enum LaunchpadVersion
{
    V1Beta1,
    V1Beta2,
    V1Beta3,
    V1,
    Mke11,
    Mke12,
    Mke13,
    Mke14,
    Mke15,
    Mke16,
}
