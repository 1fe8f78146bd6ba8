namespace StackLint.Analysis.Credentials;

/// <summary>Finds many texts in another, which is read once however many there are.</summary>
public static class TextOccurrences
{
    // A search for each of them is faster as long as there are few.
    private const int Few = 16;

    /// <summary>Each place at which one of them stands; they may overlap.</summary>
    /// <param name="texts">What is looked for, each once.</param>
    /// <param name="shortest">A length that none of them falls below.</param>
    /// <param name="text">Where they are looked for.</param>
    public static IEnumerable<(string Found, int At)> Find(IReadOnlyCollection<string> texts, int shortest, string text)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(text);
        return texts.Count <= Few ? texts.SelectMany(t => PlacesOf(t, text)) : FindMany(texts, shortest, text);
    }

    private static IEnumerable<(string Found, int At)> PlacesOf(string one, string text)
    {
        for (var at = text.IndexOf(one, StringComparison.Ordinal); at >= 0; at = text.IndexOf(one, at + 1, StringComparison.Ordinal))
        {
            yield return (one, at);
        }
    }

    // By their beginnings, and then by their lengths, of which there are few.
    private static IEnumerable<(string Found, int At)> FindMany(IReadOnlyCollection<string> texts, int shortest, string text)
    {
        var byStart = texts.GroupBy(t => t[..shortest], StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.GroupBy(static t => t.Length).Select(static l => (l.Key, l.ToHashSet(StringComparer.Ordinal))).ToList(), StringComparer.Ordinal);
        for (var at = 0; at + shortest <= text.Length; at++)
        {
            if (!byStart.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, shortest), out var lengths))
            {
                continue;
            }

            foreach (var (length, ofLength) in lengths)
            {
                if (at + length <= text.Length && ofLength.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var found))
                {
                    yield return (found, at);
                }
            }
        }
    }
}
