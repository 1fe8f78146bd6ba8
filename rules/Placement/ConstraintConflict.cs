namespace StackLint.Rules.Placement;

/// <summary>Tells what no node can fulfil, whatever the nodes are.</summary>
public static class ConstraintConflict
{
    private static readonly NodeFacts[] Roles = [new() { Role = ManagerAccess.Manager }, new() { Role = ManagerAccess.Worker }];

    /// <summary>Why a constraint matches no node, to be read after <c>is</c>; null when one may match.</summary>
    public static string? FindProblem(NodeConstraint constraint)
    {
        ArgumentNullException.ThrowIfNull(constraint);
        return constraint switch
        {
            { Key.Property: NodeProperty.None } => $"about '{constraint.KeyText}', which is nothing that a node has",
            { Value: null } => null,
            { Key.Property: NodeProperty.Role } when Roles.All(r => ConstraintEvaluation.IsFulfilled(constraint, r) == false) =>
                "about another role than manager and worker",
            { Key.Property: NodeProperty.Address } when !AddressBlock.TryParse(constraint.Value, out _) =>
                $"about '{constraint.Value}', which is neither an address nor a block of addresses",
            _ => null,
        };
    }

    /// <summary>Whether no node fulfils both constraints, though some may fulfil one. False where that depends on a variable.</summary>
    public static bool Contradicts(NodeConstraint left, NodeConstraint right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Key != right.Key || left.Value is not { } value || right.Value is not { } other)
        {
            return false;
        }

        return left.Key.Property switch
        {
            NodeProperty.None => false,
            NodeProperty.Role => !Roles.Any(r => ConstraintEvaluation.IsFulfilled(left, r) == true && ConstraintEvaluation.IsFulfilled(right, r) == true),
            NodeProperty.Address => AddressBlock.TryParse(value, out var block)
                && AddressBlock.TryParse(other, out var otherBlock)
                && AreApart(left, block, right, otherBlock),
            _ => (left.IsEquality || right.IsEquality)
                && (left.IsEquality == right.IsEquality) != value.Equals(other, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool AreApart(NodeConstraint left, AddressBlock block, NodeConstraint right, AddressBlock other) =>
        (left.IsEquality, right.IsEquality) switch
        {
            (true, true) => !block.Overlaps(other),
            (true, false) => other.Contains(block),
            (false, true) => block.Contains(other),
            _ => false,
        };
}
