namespace StackLint.Rules.Patterns;

/// <summary>Patterns in which <c>*</c> stands for any characters, none included. Case matters.</summary>
public static class Wildcard
{
    /// <summary>Whether a text fits a pattern.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var p = 0;
        var t = 0;
        var star = -1;
        var resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    /// <summary>Whether some text fits both patterns.</summary>
    public static bool Overlaps(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        // One row of the table "do these two suffixes overlap", from the ends backwards: two long patterns stay quadratic.
        var row = new bool[right.Length + 1];
        for (var l = left.Length; l >= 0; l--)
        {
            var below = false;
            for (var r = right.Length; r >= 0; r--)
            {
                var diagonal = below;
                below = row[r];
                row[r] = (l == left.Length && r == right.Length)
                    || (l < left.Length && left[l] == '*' && (below || (r < right.Length && row[r + 1])))
                    || (r < right.Length && right[r] == '*' && (row[r + 1] || (l < left.Length && below)))
                    || (l < left.Length && r < right.Length && left[l] == right[r] && diagonal);
            }
        }

        return row[0];
    }
}
