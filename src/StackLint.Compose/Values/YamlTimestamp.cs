using System.Globalization;

namespace StackLint.Compose.Values;

/// <summary>The dates and times that go-yaml v3 takes for timestamps.</summary>
internal static class YamlTimestamp
{
    /// <summary>Whether the text is <c>YYYY-M-D</c>, alone or with a time: after <c>T</c> with a zone, after a blank without.</summary>
    internal static bool IsMatch(string text) => TryRead(text, out _, out _, out _);

    /// <summary>Reads the time, to the tenth of a microsecond; false also for what .NET cannot hold, the year 0 and zones beyond 14 hours.</summary>
    internal static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (!TryRead(text, out var date, out var ticks, out var zone) || date.Year == 0 || Math.Abs(zone) > 14 * 60)
        {
            return false;
        }

        var local = new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified).AddTicks(ticks);
        var offset = TimeSpan.FromMinutes(zone);
        if ((local - DateTime.MinValue) < offset || (DateTime.MaxValue - local) < -offset)
        {
            return false;
        }

        time = new DateTimeOffset(local, offset);
        return true;
    }

    // Ticks since midnight, and the zone in minutes east of Greenwich.
    private static bool TryRead(string text, out (int Year, int Month, int Day) date, out long ticks, out int zone)
    {
        var rest = text.AsSpan();
        date = default;
        ticks = 0;
        zone = 0;
        if (!TryRead(ref rest, 4, 4, out var year) || !Skip(ref rest, '-')
            || !TryRead(ref rest, 1, 2, out var month) || !Skip(ref rest, '-')
            || !TryRead(ref rest, 1, 2, out var day)
            || month is < 1 or > 12 || day < 1 || day > DaysIn(year, month))
        {
            return false;
        }

        date = (year, month, day);
        if (rest.IsEmpty)
        {
            return true;
        }

        if (Skip(ref rest, ' '))
        {
            return TryReadTime(ref rest, out ticks) && rest.IsEmpty;
        }

        return (Skip(ref rest, 'T') || Skip(ref rest, 't')) && TryReadTime(ref rest, out ticks) && TryReadZone(rest, out zone);
    }

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? 4 : year, month);

    private static bool TryReadTime(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (!TryRead(ref rest, 1, 2, out var hour) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 1, 2, out var minute) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 1, 2, out var second)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        ticks = ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        if (Skip(ref rest, '.'))
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? rest.Length : digits;
            var scale = TimeSpan.TicksPerSecond;
            foreach (var digit in rest[..Math.Min(digits, 7)])
            {
                scale /= 10;
                ticks += (digit - '0') * scale;
            }

            rest = rest[digits..];
            return digits > 0;
        }

        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<char> rest, out int zone)
    {
        zone = 0;
        if (rest is "Z")
        {
            return true;
        }

        var isWest = Skip(ref rest, '-');
        if ((!isWest && !Skip(ref rest, '+'))
            || !TryRead(ref rest, 2, 2, out var hours) || !Skip(ref rest, ':')
            || !TryRead(ref rest, 2, 2, out var minutes) || !rest.IsEmpty
            || hours > 24 || minutes >= 60)
        {
            return false;
        }

        zone = ((hours * 60) + minutes) * (isWest ? -1 : 1);
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
