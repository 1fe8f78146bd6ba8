namespace StackLint.Compose.Model;

/// <summary>One placement constraint, split as swarmkit does (<c>manager/constraint</c>): <c>==</c> is searched first, then <c>!=</c>.</summary>
/// <param name="Text">The expression as written.</param>
/// <param name="Key">The left side, trimmed; null when the expression is unknown or has no operator.</param>
/// <param name="IsEquality">Whether the operator is <c>==</c>.</param>
/// <param name="Value">The right side, trimmed; null like <paramref name="Key"/>.</param>
public sealed record PlacementConstraint(Located<string> Text, string? Key, bool IsEquality, string? Value)
{
    /// <summary>Whether it demands <c>key == value</c>; the key's case does not matter and neither does the value's.</summary>
    public bool Demands(string key, string value) => IsEquality && Matches(key, value);

    /// <summary>Whether it demands <c>key != value</c>; the key's case does not matter and neither does the value's.</summary>
    public bool Forbids(string key, string value) => !IsEquality && Matches(key, value);

    private bool Matches(string key, string value) =>
        string.Equals(Key, key, StringComparison.OrdinalIgnoreCase) && string.Equals(Value, value, StringComparison.OrdinalIgnoreCase);
}
