namespace StackLint.Engine.Configuration;

/// <summary>How far two words are apart: insertions, deletions, replacements and swaps of neighbours.</summary>
internal static class EditDistance
{
    /// <summary>The candidate that is so near that it was probably meant; null when there is none.</summary>
    internal static string? FindNear(string word, IEnumerable<string> candidates)
    {
        var limit = word.Length < 5 ? 1 : word.Length < 12 ? 2 : 3;
        return candidates
            .Select(c => (Word: c, Distance: Between(word, c)))
            .Where(c => c.Distance <= limit)
            .OrderBy(static c => c.Distance)
            .ThenBy(static c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;
    }

    internal static int Between(string left, string right)
    {
        // Words from files may be long; only near ones matter.
        if (Math.Abs(left.Length - right.Length) > 3)
        {
            return int.MaxValue;
        }

        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
