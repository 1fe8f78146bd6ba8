using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Units;
using StackLint.Rules.Options;

namespace StackLint.Rules.Cluster;

/// <summary>What is known of the cluster that a project runs on; null where nothing says it.</summary>
internal static class ClusterFacts
{
    /// <summary>How many nodes there are: by <c>stacklint.cluster_nodes</c>, an inventory, or a Launchpad file.</summary>
    internal static ClusterFact<int>? NodeCount(RuleAnalysisContext context)
    {
        if (context.GetOption(SharedOptions.ClusterNodes) is { } stated)
        {
            return new ClusterFact<int>(stated, []);
        }

        if (context.Cluster.Nodes is { Nodes.Length: > 0 } inventory)
        {
            return Count(inventory.Nodes.Length, inventory.GetLocation());
        }

        return context.Cluster.Launchpad is { HasUnknownHosts: false, Hosts.Length: > 0 } launchpad
            ? Count(launchpad.Hosts.Length, launchpad.GetHostsLocation())
            : null;
    }

    /// <summary>The memory of the largest node of the inventory; null also while that of one is not known.</summary>
    internal static ClusterFact<ByteSize>? LargestMemory(RuleAnalysisContext context)
    {
        if (context.Cluster.Nodes is not { Nodes.Length: > 0 } inventory || inventory.Nodes.Any(static n => !n.Memory.IsKnown))
        {
            return null;
        }

        var largest = inventory.Nodes.MaxBy(static n => n.MemoryBytes.Value)!;
        return new ClusterFact<ByteSize>(
            largest.Memory.Value,
            [new RelatedLocation(largest.MemoryBytes.GetLocation(), $"'{largest.DisplayName}', the largest node, has {MemoryText.Of(largest.Memory.Value)}")]);
    }

    /// <summary>Whether managers take tasks. MKE closes its managers unless it is told otherwise.</summary>
    internal static ClusterFact<bool>? ManagersAreOpen(RuleAnalysisContext context)
    {
        if (!context.GetOption(SharedOptions.ManagersSchedulable))
        {
            return new ClusterFact<bool>(false, []);
        }

        if (context.Cluster.Nodes is { HasUnknownRoles: false, Nodes.Length: > 0 } inventory)
        {
            var open = OpenManagers.Active(inventory);
            return new ClusterFact<bool>(
                !open.IsEmpty,
                [.. open.Take(1).Select(n => new RelatedLocation(n.Availability.GetLocation(), open.Length == 1 ? $"manager '{n.DisplayName}' is active" : $"manager '{n.DisplayName}' and {open.Length - 1} more are active"))]);
        }

        if (context.Cluster.Launchpad is { Mke.ConfigFile.IsPresent: false, Mke.ConfigData.IsUnknown: false } launchpad)
        {
            var switches = OpenManagers.SchedulingSwitches(launchpad).ToImmutableArray();
            return new ClusterFact<bool>(
                !switches.IsEmpty,
                [.. switches.Select(static s => new RelatedLocation(s.Entry.Boolean.GetLocation(), $"MKE lets {s.Who} place tasks on managers"))]);
        }

        return null;
    }

    private static ClusterFact<int> Count(int count, Microsoft.CodeAnalysis.Location place) =>
        new(count, [new RelatedLocation(place, count == 1 ? "1 node" : $"{count} nodes")]);
}
