namespace StackLint.Reporting.Redaction;

/// <summary>Finds which of many texts stand in another, which is read once however many there are.</summary>
internal static class ContainedTexts
{
    // A search for each of them is faster as long as there are few.
    private const int Few = 16;

    /// <summary>Those that stand in the text.</summary>
    /// <param name="texts">None is shorter than <see cref="MessageMask.ShortestText"/>.</param>
    /// <param name="text">Where they are looked for.</param>
    internal static HashSet<string> Find(IReadOnlyCollection<string> texts, string text)
    {
        if (texts.Count <= Few)
        {
            return texts.Where(t => text.Contains(t, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        }

        var found = new HashSet<string>(StringComparer.Ordinal);

        // By what they are told apart by, and then by their lengths, of which there are few.
        var byStart = texts.GroupBy(static t => t[..MessageMask.ShortestText], StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.GroupBy(static t => t.Length).Select(static l => l.ToHashSet(StringComparer.Ordinal)).ToList(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + MessageMask.ShortestText <= text.Length; at++)
        {
            foreach (var ofLength in byStart.TryGetValue(text.AsSpan(at, MessageMask.ShortestText), out var candidates) ? candidates : [])
            {
                var length = ofLength.First().Length;
                if (at + length <= text.Length && ofLength.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var contained))
                {
                    found.Add(contained);
                }
            }
        }

        return found;
    }
}
