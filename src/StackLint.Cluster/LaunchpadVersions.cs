using System.Collections.Immutable;

namespace StackLint.Cluster;

/// <summary>How the versions of Launchpad's format are written.</summary>
public static class LaunchpadVersions
{
    /// <summary>What every <c>apiVersion</c> of Launchpad begins with.</summary>
    public const string Prefix = "launchpad.mirantis.com/";

    private static readonly ImmutableArray<string> Names =
        ["v1beta1", "v1beta2", "v1beta3", "v1", "mke/v1.1", "mke/v1.2", "mke/v1.3", "mke/v1.4", "mke/v1.5", "mke/v1.6"];

    /// <summary>The version that others are migrated to.</summary>
    public static LaunchpadVersion Latest => LaunchpadVersion.Mke16;

    /// <summary>All accepted values of <c>apiVersion</c>, oldest first.</summary>
    public static ImmutableArray<string> ApiVersions { get; } = [.. Names.Select(static n => Prefix + n)];

    /// <summary>The value of <c>apiVersion</c>: <c>launchpad.mirantis.com/mke/v1.6</c>.</summary>
    public static string GetApiVersion(LaunchpadVersion version) => ApiVersions[(int)version];

    public static bool TryParse(string apiVersion, out LaunchpadVersion version)
    {
        var index = ApiVersions.IndexOf(apiVersion);
        version = (LaunchpadVersion)Math.Max(index, 0);
        return index >= 0;
    }
}
