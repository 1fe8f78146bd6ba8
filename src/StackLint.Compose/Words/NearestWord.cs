namespace StackLint.Compose.Words;

/// <summary>Finds what somebody may have meant.</summary>
public static class NearestWord
{
    // Words from files may be long; only near ones matter.
    private const int MaxLimit = 3;

    // Nobody means a word so long, and among so many candidates a near one tells nothing.
    private const int MaxLength = 100;
    private const int MaxCandidates = 1000;

    /// <summary>The candidate with the fewest edits, when they are few enough for a slip; null otherwise. Case does not matter.</summary>
    /// <param name="word">The word; for one of more than 100 characters there is none.</param>
    /// <param name="candidates">The candidates, of which the first 1000 count.</param>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length > MaxLength)
        {
            return null;
        }

        var limit = word.Length < 5 ? 1 : word.Length < 12 ? 2 : MaxLimit;
        return candidates
            .Take(MaxCandidates)
            .Where(c => Math.Abs(c.Length - word.Length) <= limit)
            .Select(c => (Word: c, Distance: Distance(word, c, limit)))
            .Where(c => c.Distance <= limit)
            .OrderBy(static c => c.Distance)
            .ThenBy(static c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
    }

    /// <summary>Edits between two words: insertions, deletions, replacements and swaps of neighbours; some number above the limit when there are more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * (MaxLength + MaxLimit + 1)];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var i = 0; i <= left.Length; i++)
        {
            var nearest = int.MaxValue;
            for (var j = 0; j <= right.Length; j++)
            {
                row[j] = i == 0 || j == 0 ? i + j : Cheapest(before, above, row, left, right, i, j);
                nearest = Math.Min(nearest, row[j]);
            }

            // A swap leads over one row.
            if (nearest > limit + 1)
            {
                return nearest;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[right.Length];
    }

    private static int Cheapest(ReadOnlySpan<int> before, ReadOnlySpan<int> above, ReadOnlySpan<int> row, string left, string right, int i, int j)
    {
        var replace = above[j - 1] + (AreEqual(left[i - 1], right[j - 1]) ? 0 : 1);
        var edit = Math.Min(replace, Math.Min(above[j], row[j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && AreEqual(left[i - 1], right[j - 2]) && AreEqual(left[i - 2], right[j - 1]);
        return isSwap ? Math.Min(edit, before[j - 2] + 1) : edit;
    }

    private static bool AreEqual(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
