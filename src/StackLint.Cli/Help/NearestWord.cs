namespace StackLint.Cli.Help;

/// <summary>Finds what somebody may have meant.</summary>
internal static class NearestWord
{
    /// <summary>The candidate with the fewest edits, when they are few enough for a slip; null otherwise. Case does not matter.</summary>
    internal static string? Find(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Edits between two words: insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
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
