using System.Collections.Immutable;
using StackLint.Analysis.Findings;
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

    /// <summary>What a Launchpad file says; null when it leaves it to a file that is not at hand, or there is none.</summary>
    internal static ClusterFact<bool>? ByLaunchpad(LaunchpadDocument? launchpad)
    {
        if (launchpad is not { Mke.ConfigFile.IsPresent: false, Mke.ConfigData.IsUnknown: false })
        {
            return null;
        }

        var switches = SchedulingSwitches(launchpad).ToImmutableArray();
        return new ClusterFact<bool>(
            !switches.IsEmpty,
            [.. switches.Select(static s => new RelatedLocation(s.Entry.Boolean.GetLocation(), $"MKE lets {s.Who} place tasks on managers"))]);
    }

    /// <summary>What an inventory says; null when it shows no manager, or not how available one is.</summary>
    internal static ClusterFact<bool>? ByInventory(NodesDocument? inventory)
    {
        if (inventory is not { HasUnknownRoles: false } || !inventory.Managers.Any() || inventory.Managers.Any(static n => !n.Availability.IsKnown))
        {
            return null;
        }

        var open = Active(inventory);
        return new ClusterFact<bool>(
            !open.IsEmpty,
            [.. open.Take(1).Select(n => new RelatedLocation(n.Availability.GetLocation(), $"manager '{n.DisplayName}' {(open.Length == 1 ? "is" : $"and {open.Length - 1} more are")} active"))]);
    }

    /// <summary>The managers that take tasks; none in a cluster of MKE, which keeps them closed by itself.</summary>
    internal static ImmutableArray<ClusterNode> Active(NodesDocument document) =>
        document.Nodes.Any(static n => n.Labels.Any(static l => l.Name.StartsWith(MkeLabels, StringComparison.Ordinal)))
            ? []
            : [.. document.Managers.Where(static n => n.Availability.Is("active"))];
}
