using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StackLint.Cluster;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Placement;

/// <summary>Compares constraints with the nodes of an inventory.</summary>
internal static class InventoryMatch
{
    // Thousands of services ask the same few questions of the same nodes.
    private static readonly ConditionalWeakTable<ClusterNode, NodeFacts> Facts = [];

    private static readonly ConditionalWeakTable<NodesDocument, ConcurrentDictionary<NodeConstraint, bool>> Refusals = [];

    private static readonly ConditionalWeakTable<NodesDocument, ConcurrentDictionary<string, int>> Takers = [];

    /// <summary>Whether a node fulfils a constraint; null when that depends on a variable, or the inventory does not tell.</summary>
    internal static bool? IsFulfilled(NodeConstraint constraint, ClusterNode node) =>
        IsTold(constraint.Key, node) ? ConstraintEvaluation.IsFulfilled(constraint, Facts.GetValue(node, FactsOf)) : null;

    /// <summary>Whether no node of an inventory fulfils a constraint.</summary>
    internal static bool IsRefusedByAll(NodeConstraint constraint, NodesDocument inventory) =>
        Refusals.GetOrCreateValue(inventory).GetOrAdd(constraint, static (c, i) => i.Nodes.All(n => IsFulfilled(c, n) == false), inventory);

    /// <summary>How many of the nodes that take tasks may fulfil all constraints.</summary>
    internal static int CountTakers(IReadOnlyList<NodeConstraint> constraints, NodesDocument inventory) => Takers.GetOrCreateValue(inventory).GetOrAdd(
        string.Join('\0', constraints.Select(static c => $"{c.KeyText}\0{c.IsEquality}\0{c.Value}")),
        static (_, asked) => ClusterFacts.NodesWithTasks(asked.Inventory).Count(n => MayFulfil(asked.Constraints, n)),
        (Inventory: inventory, Constraints: constraints));

    /// <summary>Whether a node may fulfil all constraints.</summary>
    internal static bool MayFulfil(IEnumerable<NodeConstraint> constraints, ClusterNode node) =>
        constraints.All(c => IsFulfilled(c, node) != false);

    /// <summary>What a node says about that key; null when nothing, or it is not told.</summary>
    internal static string? ValueOf(NodeKey key, ClusterNode node) => key.Property switch
    {
        NodeProperty.Id => Known(node.Id),
        NodeProperty.HostName => Known(node.Hostname),
        NodeProperty.Role => Known(node.Role),
        NodeProperty.OperatingSystem => Known(node.OperatingSystem),
        NodeProperty.Architecture => Known(node.Architecture),
        NodeProperty.NodeLabel => Known(node.GetLabel(key.Label!)),
        NodeProperty.EngineLabel => node.EngineLabels.FirstOrDefault(l => l.Name == key.Label) is { } label ? Known(label.Value) : null,
        _ => null,
    };

    // A label that is not written is one that the node has not. The address of a manager is another one on each manager.
    private static bool IsTold(NodeKey key, ClusterNode node) => key.Property switch
    {
        NodeProperty.NodeLabel => !node.GetLabel(key.Label!).IsUnknown,
        NodeProperty.EngineLabel => !node.EngineLabels.Any(l => l.Name == key.Label && l.Value.IsUnknown),
        _ => ValueOf(key, node) is not null,
    };

    private static NodeFacts FactsOf(ClusterNode node) => new()
    {
        Id = node.Id.GetValueOr(""),
        HostName = node.Hostname.GetValueOr(""),
        Role = node.Role.GetValueOr(""),
        OperatingSystem = node.OperatingSystem.GetValueOr(""),
        Architecture = node.Architecture.GetValueOr(""),
        Labels = ToDictionary(node.Labels),
        EngineLabels = ToDictionary(node.EngineLabels),
    };

    private static Dictionary<string, string> ToDictionary(IEnumerable<ClusterPair> labels)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            result[label.Name] = label.Value.GetValueOr("");
        }

        return result;
    }

    private static string? Known(ClusterValue<string> value) => value.TryGetValue(out var text) ? text : null;
}
