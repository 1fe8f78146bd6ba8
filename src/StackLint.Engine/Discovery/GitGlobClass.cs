namespace StackLint.Engine.Discovery;

/// <summary>A bracket expression of a <see cref="GitGlob"/>.</summary>
/// <param name="Start">Behind the bracket and the negation.</param>
/// <param name="End">Behind the closing bracket.</param>
/// <param name="IsNegated">Whether it stands for all other characters.</param>
/// <param name="Pattern">The pattern it stands in.</param>
internal sealed record GitGlobClass(int Start, int End, bool IsNegated, string Pattern)
{
    /// <summary>Reads the expression that opens at <paramref name="open"/>; null when it is not closed.</summary>
    internal static GitGlobClass? Read(string pattern, int open)
    {
        var isNegated = open + 1 < pattern.Length && (pattern[open + 1] is '!' or '^');
        var start = open + (isNegated ? 2 : 1);

        // A bracket right at the start is a member.
        for (var i = start; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i] == ']' && i > start)
            {
                return new GitGlobClass(start, i + 1, isNegated, pattern);
            }
        }

        return null;
    }

    internal bool Contains(char c)
    {
        for (var i = Start; i < End - 1; i++)
        {
            i += Pattern[i] == '\\' && i + 1 < End - 1 ? 1 : 0;
            var from = Pattern[i];
            var to = from;
            if (i + 2 < End - 1 && Pattern[i + 1] == '-')
            {
                i += 2;
                i += Pattern[i] == '\\' && i + 1 < End - 1 ? 1 : 0;
                to = Pattern[i];
            }

            if (c >= from && c <= to)
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
