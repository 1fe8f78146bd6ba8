namespace StackLint.Rules.Placement;

/// <summary>Compares constraints with nodes as swarmkit's scheduler does (<c>manager/constraint/constraint.go</c>, <c>NodeMatches</c>).</summary>
public static class ConstraintEvaluation
{
    /// <summary>Whether a node fulfils a constraint; null when that depends on a variable.</summary>
    public static bool? IsFulfilled(NodeConstraint constraint, NodeFacts node)
    {
        ArgumentNullException.ThrowIfNull(constraint);
        ArgumentNullException.ThrowIfNull(node);
        return constraint switch
        {
            { Key.Property: NodeProperty.None } => false,
            { Value: null } => null,
            { Key.Property: NodeProperty.Address } => IsFulfilledByAddress(constraint, node.Address),
            _ => FactOf(constraint.Key, node).Equals(constraint.Value, StringComparison.OrdinalIgnoreCase) == constraint.IsEquality,
        };
    }

    // What is neither an address nor a block fails with either operator.
    private static bool IsFulfilledByAddress(NodeConstraint constraint, string address) =>
        AddressBlock.TryParse(constraint.Value!, out var block)
        && (AddressBlock.TryParse(address, out var node) && block.Contains(node)) == constraint.IsEquality;

    private static string FactOf(NodeKey key, NodeFacts node) => key.Property switch
    {
        NodeProperty.Id => node.Id,
        NodeProperty.HostName => node.HostName,
        NodeProperty.Role => node.Role,
        NodeProperty.OperatingSystem => node.OperatingSystem,
        NodeProperty.Architecture => node.Architecture,
        NodeProperty.NodeLabel => node.Labels.GetValueOrDefault(key.Label!, ""),
        NodeProperty.EngineLabel => node.EngineLabels.GetValueOrDefault(key.Label!, ""),
        _ => "",
    };
}
