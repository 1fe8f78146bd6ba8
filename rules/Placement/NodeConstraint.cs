namespace StackLint.Rules.Placement;

/// <summary>A well-formed placement constraint.</summary>
/// <param name="KeyText">The left side as written, trimmed.</param>
/// <param name="IsEquality">Whether the operator is <c>==</c>, not <c>!=</c>.</param>
/// <param name="Value">The right side, trimmed; null when it depends on a variable.</param>
public sealed record NodeConstraint(string KeyText, bool IsEquality, string? Value)
{
    /// <summary>What it is about.</summary>
    public NodeKey Key { get; } = NodeKey.Parse(KeyText);
}
