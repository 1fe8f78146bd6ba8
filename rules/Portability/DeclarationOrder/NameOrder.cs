namespace StackLint.Rules.Portability;

/// <summary>Names in alphabetical order as people expect it: case does not matter, and <c>web_db</c> stands before <c>web1</c> and <c>webapp</c>.</summary>
internal static class NameOrder
{
    internal static int Compare(string left, string right) => string.CompareOrdinal(Fold(left), Fold(right));

    /// <summary>The same, with numbers by their value: 80 stands before 443.</summary>
    internal static int CompareNumbers(string left, string right)
    {
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            var (a, b) = (Part(left, ref l), Part(right, ref r));
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]) ? CompareDigits(a, b) : Compare(a, b);
            if (order != 0)
            {
                return order;
            }
        }

        return (left.Length - l).CompareTo(right.Length - r);
    }

    private static string Fold(string name) => name.ToLowerInvariant().Replace('_', ' ');

    private static int CompareDigits(string left, string right)
    {
        var (l, r) = (left.TrimStart('0'), right.TrimStart('0'));
        return l.Length != r.Length ? l.Length.CompareTo(r.Length) : string.CompareOrdinal(l, r);
    }

    // A run of digits, or one other character.
    private static string Part(string text, ref int position)
    {
        var start = position++;
        while (char.IsAsciiDigit(text[start]) && position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text[start..position];
    }
}
