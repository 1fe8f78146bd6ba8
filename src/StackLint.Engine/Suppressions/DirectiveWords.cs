using StackLint.Compose.Words;

namespace StackLint.Engine.Suppressions;

/// <summary>The words that follow <c># stacklint</c>, and what those may have meant that are none.</summary>
internal static class DirectiveWords
{
    private static readonly string[] All =
        [Suppression.LineWord, Suppression.FileWord, "target=swarm", "target=compose", "target=both", "external", "internal", "role=system-reservation", "test-cluster"];

    // As other linters have it.
    private static readonly string[] Verbs = ["disable", "disabled", "ignore", "suppress", "skip", "mute", "silence", "exclude", "noqa", "nolint", "allow", "accept", "off"];

    private static readonly string[] WholeFile = ["file", "all"];

    private static readonly string[] Part = ["line", "next", "this", "same", "previous", "block", "node", "key", "service", "rule", "rules", "here"];

    private static readonly string[] Ends = ["enable", "end", "restore"];

    /// <summary>What to do about a word that is no directive; null when it is one, or when the comment is a sentence.</summary>
    /// <param name="word">The word.</param>
    /// <param name="rest">What follows it.</param>
    internal static string? FindAdvice(string word, string rest)
    {
        if (All.Contains(word))
        {
            return null;
        }

        // `# stacklint - disable SL4001` and `# stacklint: …`; of `# stacklint >= 1.0` nothing is meant for us.
        if (!word.Any(char.IsLetter))
        {
            return rest.Split(' ', 2) is [var next, var behind] && StartsWithId(behind.TrimStart()) && FindSuppression(PartsOf(next)) is { } named ? DidYouMean(named) : null;
        }

        // "stacklint disables this check" is a sentence.
        if (word.EndsWith('s') && rest.Length > 0 && !StartsWithId(rest) && !word.Contains('-', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = PartsOf(word);
        var isMeant = rest.Length == 0 || parts.Length > 1 || StartsWithId(rest);
        return isMeant && parts.Any(Ends.Contains) && parts.All(static p => IsVerb(p) || Ends.Contains(p) || IsScope(p)) ? "a suppression ends with the key or item that it covers"
            : isMeant && FindSuppression(parts) is { } suppression ? DidYouMean(suppression)
            : NearestWord.Find(word, All) is { } near ? DidYouMean(near)

            // "disable-swarm" and "target=prod" are meant for us, however far from a word of ours, and so is one that stands alone;
            // "is" begins a sentence.
            : rest.Length == 0 || word.StartsWith("disable-", StringComparison.Ordinal) || word.Contains('=') ? $"there are {string.Join(", ", All)}"
            : null;
    }

    /// <summary>The directive that a word stands for, where no sentence would have it so; null when there is none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="isJoined">Whether the name and the word are one: then it may also stand alone.</param>
    internal static string? FindMeant(string word, string rest, bool isJoined)
    {
        word = word.ToLowerInvariant().TrimEnd(':');

        // As `disable=SL4001` of other linters.
        if (isJoined && word.IndexOf('=') is > 0 and var sign && FindSuppression(PartsOf(word[..sign])) is { } assigned && StartsWithId(word[(sign + 1)..]))
        {
            return assigned;
        }

        var meant = FindSuppression(PartsOf(word)) ?? (rest.Length == 0 ? NearestWord.Find(word, All) : null);
        return meant is not null && (isJoined ? rest.Length == 0 || StartsWithId(rest) : StartsWithId(rest) || word.Contains('=')) ? meant : null;
    }

    // How much is meant decides, not how many letters differ: "disable-line" is next to "disable-file" only in its letters.
    private static string? FindSuppression(string[] parts) =>
        !parts.Any(IsVerb) || !parts.All(static p => IsVerb(p) || IsScope(p)) ? null
        : parts.Any(WholeFile.Contains) ? Suppression.FileWord
        : Suppression.LineWord;

    private static string[] PartsOf(string word) => word.ToLowerInvariant().TrimEnd(':').Split('-', '_');

    private static bool IsVerb(string part) => Verbs.Contains(part) || NearestWord.Find(part, [Suppression.LineWord]) is not null;

    private static bool IsScope(string part) => WholeFile.Contains(part) || Part.Contains(part);

    private static bool StartsWithId(string rest) => rest.Split(' ', ',', ':')[0] is [var first, .., var last] && char.IsAsciiLetter(first) && char.IsAsciiDigit(last);

    internal static string DidYouMean(string directive) => $"did you mean '{directive}'?";
}
