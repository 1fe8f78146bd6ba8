namespace StackLint.Rules.Networking;

/// <summary>Lists for messages, cut where they would become longer than a line.</summary>
internal static class PhraseList
{
    /// <summary><c>'a', 'b', 'c' and 4 more</c>.</summary>
    internal static string Quoted(IEnumerable<string> names, int limit) => Join([.. names.Select(static n => $"'{n}'")], limit);

    /// <summary><c>a, b and c</c>, or <c>a, b, c and 4 more</c>.</summary>
    internal static string Join(IReadOnlyList<string> phrases, int limit) =>
        phrases.Count > limit ? $"{string.Join(", ", phrases.Take(limit))} and {phrases.Count - limit} more"
        : phrases.Count > 1 ? $"{string.Join(", ", phrases.Take(phrases.Count - 1))} and {phrases[^1]}"
        : phrases[0];

    /// <summary><c>a; b</c>, for phrases that hold lists themselves.</summary>
    internal static string Chain(IReadOnlyList<string> phrases, int limit) =>
        string.Join("; ", phrases.Count > limit ? [.. phrases.Take(limit), $"{phrases.Count - limit} more"] : phrases);
}
