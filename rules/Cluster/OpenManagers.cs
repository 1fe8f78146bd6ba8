using System.Collections.Immutable;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>What lets tasks run on managers.</summary>
internal static class OpenManagers
{
    private const string MkeLabels = "com.docker.ucp.";

    private static readonly (string Key, string Who)[] Switches =
    [
        ("enable_admin_ucp_scheduling", "administrators"),
        ("enable_user_ucp_scheduling", "users"),
    ];

    /// <summary>The switches of MKE that are on, with those they are for. A file of settings takes the place of those written here.</summary>
    internal static IEnumerable<(TomlEntry Entry, string Who)> SchedulingSwitches(LaunchpadDocument document) =>
        document.Mke.ConfigFile.IsPresent
            ? []
            : Switches
                .Select(s => (Entry: document.Mke.ConfigData.Find("scheduling_configuration", s.Key), s.Who))
                .Where(static s => s.Entry is { } entry && entry.Boolean.Is(true))
                .Select(static s => (s.Entry!, s.Who));

    /// <summary>The managers that take tasks; none in a cluster of MKE, which keeps them closed by itself.</summary>
    internal static ImmutableArray<ClusterNode> Active(NodesDocument document) =>
        document.Nodes.Any(static n => n.Labels.Any(static l => l.Name.StartsWith(MkeLabels, StringComparison.Ordinal)))
            ? []
            : [.. document.Managers.Where(static n => n.Availability.Is("active"))];
}
