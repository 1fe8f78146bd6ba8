using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Compose.Units;
using StackLint.Rules.Options;

namespace StackLint.Rules.Cluster;

/// <summary>What is known of the cluster that a project runs on; null where nothing says it. Options stand in where no document does.</summary>
internal static class ClusterFacts
{
    // Machines of one kind report amounts that differ a little.
    private const int AlikePercent = 110;

    /// <summary>How many nodes there are: by an inventory, a Launchpad file, or <c>stacklint.cluster_nodes</c>.</summary>
    internal static ClusterFact<int>? NodeCount(RuleAnalysisContext context) =>
        ReadNodes(context) is { } nodes ? nodes.OfAll
        : context.GetOption(SharedOptions.ClusterNodes) is { } stated ? new ClusterFact<int>(stated, [])
        : null;

    /// <summary>How many nodes there are, without those that are known to take no tasks.</summary>
    internal static ClusterFact<int>? TaskNodeCount(RuleAnalysisContext context) =>
        ReadNodes(context) is { } nodes ? nodes.OfTasks : NodeCount(context);

    /// <summary>The memory of the largest node of the inventory that takes tasks; null also while that of one is not known.</summary>
    internal static ClusterFact<ByteSize>? LargestMemory(RuleAnalysisContext context)
    {
        var nodes = NodesWithTasks(context.Cluster.Nodes);
        if (nodes.IsEmpty || nodes.Any(static n => !n.Memory.IsKnown))
        {
            return null;
        }

        var largest = nodes.MaxBy(static n => n.MemoryBytes.Value)!;
        return new ClusterFact<ByteSize>(
            largest.Memory.Value,
            [new RelatedLocation(largest.MemoryBytes.GetLocation(), $"'{largest.DisplayName}', the largest node, has {MemoryText.Of(largest.Memory.Value)}")]);
    }

    /// <summary>Whether an inventory shows that the nodes that take tasks have the same memory, give or take a little.</summary>
    internal static bool AreNodesAlike(RuleAnalysisContext context)
    {
        var nodes = NodesWithTasks(context.Cluster.Nodes);
        return !nodes.IsEmpty
            && nodes.All(static n => n.MemoryBytes.IsKnown)
            && nodes.Max(static n => n.MemoryBytes.Value) <= nodes.Min(static n => n.MemoryBytes.Value) / 100.0 * AlikePercent;
    }

    /// <summary>Whether managers take tasks. MKE closes its managers unless it is told otherwise, whatever the swarm says of them.</summary>
    internal static ClusterFact<bool>? ManagersAreOpen(RuleAnalysisContext context) =>
        OpenManagers.ByLaunchpad(context.Cluster.Launchpad)
        ?? OpenManagers.ByInventory(context.Cluster.Nodes)
        ?? (context.GetOption(SharedOptions.ManagersSchedulable) ? null : new ClusterFact<bool>(false, []));

    /// <summary>The nodes without those that are drained; none where there is no inventory.</summary>
    internal static ImmutableArray<ClusterNode> NodesWithTasks(NodesDocument? inventory) =>
        inventory is null ? [] : [.. inventory.Nodes.Where(static n => !n.Availability.Is("drain"))];

    private static NodeNumbers? ReadNodes(RuleAnalysisContext context)
    {
        if (context.Cluster.Nodes is { Nodes: { IsEmpty: false } all } inventory)
        {
            return new NodeNumbers(all.Length, NodesWithTasks(inventory).Length, inventory.GetLocation());
        }

        return context.Cluster.Launchpad is { HasUnknownHosts: false, Hosts: { IsEmpty: false } hosts } launchpad
            ? new NodeNumbers(hosts.Length, CountWithTasks(launchpad), launchpad.GetHostsLocation())
            : null;
    }

    // What closes the managers of MKE closes the nodes of the registry, too.
    private static int CountWithTasks(LaunchpadDocument launchpad)
    {
        var workers = launchpad.Workers.Count();
        return workers > 0 && OpenManagers.ByLaunchpad(launchpad) is { Value: false } ? workers : launchpad.Hosts.Length;
    }

    private sealed record NodeNumbers(int All, int WithTasks, Location Place)
    {
        internal ClusterFact<int> OfAll => new(All, [new RelatedLocation(Place, Counted.Of(All, "node"))]);

        internal ClusterFact<int> OfTasks => WithTasks == All ? OfAll : new(WithTasks, [new RelatedLocation(Place, $"{All} nodes, {WithTasks} of them for tasks")]);
    }
}
