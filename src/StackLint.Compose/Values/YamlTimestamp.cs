using System.Globalization;

namespace StackLint.Compose.Values;

/// <summary>The dates and times that go-yaml v3 takes for timestamps.</summary>
internal static class YamlTimestamp
{
    /// <summary>Whether the text is a timestamp.</summary>
    internal static bool IsMatch(string text) => TryParse(text, out _);

    /// <summary>Reads <c>YYYY-M-D</c>, alone or with a time: after <c>T</c> with a zone, after blanks without.</summary>
    internal static bool TryParse(string text, out YamlTime time)
    {
        var rest = text.AsSpan();
        time = default;
        if (!TryRead(ref rest, 4, 4, out var year) || !Skip(ref rest, '-')
            || !TryRead(ref rest, 1, 2, out var month) || !Skip(ref rest, '-')
            || !TryRead(ref rest, 1, 2, out var day)
            || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month))
        {
            return false;
        }

        time = new YamlTime(year, month, day, 0, 0, 0, 0, 0);
        if (rest.IsEmpty)
        {
            return true;
        }

        if (Skip(ref rest, ' '))
        {
            rest = rest.TrimStart(' ');
            return TryReadTime(ref rest, ref time) && rest.IsEmpty;
        }

        return (Skip(ref rest, 'T') || Skip(ref rest, 't')) && TryReadTime(ref rest, ref time) && TryReadZone(rest, ref time);
    }

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 4 : year, month);

    private static bool TryReadTime(ref ReadOnlySpan<char> rest, ref YamlTime time)
    {
        if (!TryRead(ref rest, 1, 2, out var hour) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 1, 2, out var minute) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 1, 2, out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var nanosecond = 0;
        if (Skip(ref rest, '.') || Skip(ref rest, ','))
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            var scale = 100_000_000;
            foreach (var digit in rest[..Math.Min(digits, 9)])
            {
                nanosecond += (digit - '0') * scale;
                scale /= 10;
            }

            rest = rest[digits..];
            if (digits == 0)
            {
                return false;
            }
        }

        time = time with { Hour = hour, Minute = minute, Second = second, Nanosecond = nanosecond };
        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<char> rest, ref YamlTime time)
    {
        if (rest is "Z")
        {
            return true;
        }

        var isWest = Skip(ref rest, '-');
        if ((!isWest && !Skip(ref rest, '+'))
            || !TryRead(ref rest, 2, 2, out var hours) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 2, 2, out var minutes) || !rest.IsEmpty
            || hours > 24 || minutes > 60)
        {
            return false;
        }

        time = time with { ZoneMinutes = ((hours * 60) + minutes) * (isWest ? -1 : 1) };
        return true;
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
