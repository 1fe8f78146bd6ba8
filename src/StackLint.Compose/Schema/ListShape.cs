namespace StackLint.Compose.Schema;

/// <summary>What a list may hold.</summary>
/// <param name="Items">The shape of each item.</param>
/// <param name="IsUnique">Whether no two items may be equal as JSON.</param>
internal sealed record ListShape(Shape Items, bool IsUnique);
