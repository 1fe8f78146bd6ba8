namespace StackLint.Compose.Words;

/// <summary>Finds what somebody may have meant.</summary>
public static class NearestWord
{
    // Words from files may be long; only near ones matter.
    private const int MaxLimit = 3;

    /// <summary>The candidate with the fewest edits, when they are few enough for a slip; null otherwise. Case does not matter.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        var limit = word.Length < 5 ? 1 : word.Length < 12 ? 2 : MaxLimit;
        return candidates
            .Select(c => (Word: c, Distance: Distance(word, c)))
            .Where(c => c.Distance <= limit)
            .OrderBy(static c => c.Distance)
            .ThenBy(static c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
    }

    /// <summary>Edits between two words: insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MaxLimit)
        {
            return int.MaxValue;
        }

        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cheapest(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Cheapest(int[,] rows, string left, string right, int i, int j)
    {
        var replace = rows[i - 1, j - 1] + (AreEqual(left[i - 1], right[j - 1]) ? 0 : 1);
        var edit = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && AreEqual(left[i - 1], right[j - 2]) && AreEqual(left[i - 2], right[j - 1]);
        return isSwap ? Math.Min(edit, rows[i - 2, j - 2] + 1) : edit;
    }

    private static bool AreEqual(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
