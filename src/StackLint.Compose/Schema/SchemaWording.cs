namespace StackLint.Compose.Schema;

/// <summary>How a tool words what its schema refuses.</summary>
/// <param name="UnknownKey">For a key that is not allowed, after its name.</param>
/// <param name="MissingKey">For a required key that is missing.</param>
/// <param name="EqualItems">For two equal items, by their indexes, of a list of unique ones.</param>
internal sealed record SchemaWording(
    Func<string, string> UnknownKey,
    Func<string, string> MissingKey,
    Func<int, int, string> EqualItems)
{
    /// <summary>For a timestamp, when the tool cannot take one; null when it takes it as a text.</summary>
    internal string? Timestamp { get; init; }
}
