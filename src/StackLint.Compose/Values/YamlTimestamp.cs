using System.Globalization;

namespace StackLint.Compose.Values;

/// <summary>The dates and times that go-yaml v3 takes for timestamps.</summary>
internal static class YamlTimestamp
{
    /// <summary>Whether the text is <c>YYYY-M-D</c>, alone or with a time: after <c>T</c> with a zone, after a blank without.</summary>
    internal static bool IsMatch(string text)
    {
        var rest = text.AsSpan();
        if (!TryRead(ref rest, 4, 4, out var year) || !Skip(ref rest, '-')
            || !TryRead(ref rest, 1, 2, out var month) || !Skip(ref rest, '-')
            || !TryRead(ref rest, 1, 2, out var day)
            || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            return true;
        }

        if (Skip(ref rest, ' '))
        {
            return IsTime(ref rest) && rest.IsEmpty;
        }

        return (Skip(ref rest, 'T') || Skip(ref rest, 't')) && IsTime(ref rest) && IsZone(rest);
    }

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 4 : year, month);

    private static bool IsTime(ref ReadOnlySpan<char> rest)
    {
        if (!TryRead(ref rest, 1, 2, out var hour) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 1, 2, out var minute) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 1, 2, out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        if (Skip(ref rest, '.'))
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            rest = rest[digits..];
            return digits > 0;
        }

        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> rest)
    {
        if (rest is "Z")
        {
            return true;
        }

        return (Skip(ref rest, '+') || Skip(ref rest, '-'))
            && TryRead(ref rest, 2, 2, out var hours) && Skip(ref rest, ':')
            && TryRead(ref rest, 2, 2, out var minutes) && rest.IsEmpty
            && hours <= 24 && minutes < 60;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char expected)
    {
        if (rest.IsEmpty || rest[0] != expected)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private static bool TryRead(ref ReadOnlySpan<char> rest, int min, int max, out int value)
    {
        var length = 0;
        while (length < max && length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            length++;
        }

        value = 0;
        if (length < min)
        {
            return false;
        }

        value = int.Parse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[length..];
        return true;
    }
}
