namespace StackLint.Analysis.Credentials;

/// <summary>Tells whether the text of a credential is one wherever it stands, and no word that stands there for itself.</summary>
public static class KnownText
{
    private const int ShortestText = 6;
    private const int ShortestNumber = 8;
    private const int ShortestWords = 16;
    private const int ShortestPart = 8;

    // A search for each of them is faster as long as there are few.
    private const int Few = 16;

    /// <summary>Whether a text is telling: neither short, nor a word or a name such as <c>admin</c>, <c>wordpress</c> or <c>db-password</c>.</summary>
    public static bool IsTelling(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !IsVariableName(text) && text.Length >= (text.All(char.IsAsciiDigit) ? ShortestNumber : IsWords(text) ? ShortestWords : ShortestText);
    }

    /// <summary>Whether a text may be words: letters of one case, also such that begin with a capital, and what joins them.</summary>
    public static bool IsWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(static c => char.IsLetter(c) || "-_. ".Contains(c))
            && (!text.Any(char.IsLower) || text.Split('-', '_', '.', ' ').All(static w => !w.Skip(1).Any(char.IsUpper)));
    }

    /// <summary>The places of a telling text in another: anywhere, or, of a short one, where it stands as a word; not as the name of a variable.</summary>
    public static IEnumerable<int> Find(string known, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(known);
        ArgumentNullException.ThrowIfNull(text);
        for (var at = text.IndexOf(known, StringComparison.Ordinal); at >= 0; at = text.IndexOf(known, at + 1, StringComparison.Ordinal))
        {
            if (StandsAt(known, text, at))
            {
                yield return at;
            }
        }
    }

    /// <summary>The places of many telling texts in another, which is read once however many there are.</summary>
    internal static IEnumerable<(string Known, int At)> FindAll(IReadOnlyList<string> known, string text)
    {
        if (known.Count <= Few)
        {
            return known.SelectMany(k => Find(k, text).Select(at => (k, at)));
        }

        // None is shorter than what they are told apart by.
        var byStart = known.GroupBy(static k => k[..ShortestText], StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.GroupBy(static k => k.Length).Select(static l => (l.Key, l.ToHashSet(StringComparer.Ordinal))).ToList(), StringComparer.Ordinal);
        return FindAll(byStart, text);
    }

    private static IEnumerable<(string Known, int At)> FindAll(Dictionary<string, List<(int Length, HashSet<string> Known)>> byStart, string text)
    {
        for (var at = 0; at + ShortestText <= text.Length; at++)
        {
            if (!byStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, ShortestText), out var lengths))
            {
                continue;
            }

            foreach (var (length, texts) in lengths)
            {
                if (at + length <= text.Length
                    && texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var known)
                    && StandsAt(known, text, at))
                {
                    yield return (known, at);
                }
            }
        }
    }

    private static bool StandsAt(string known, string text, int at)
    {
        var isWord = known.Length >= ShortestPart || !(IsLetter(text, at - 1) || IsLetter(text, at + known.Length));
        return isWord && !text.AsSpan(0, at).EndsWith("${") && !(at > 0 && text[at - 1] == '$' && char.IsAsciiLetter(known[0]));
    }

    private static bool IsVariableName(string text) => text.Contains('_', StringComparison.Ordinal) && text.All(static c => char.IsAsciiLetterUpper(c) || c == '_');

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
