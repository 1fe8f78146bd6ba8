using System.Globalization;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Times as Go prints them.</summary>
internal static class GoTime
{
    /// <summary>As <c>Time.String</c>: <c>2024-05-01 00:00:00 +0000 UTC</c>; a zone without name stands as its offset.</summary>
    internal static string ToText(YamlTime time)
    {
        var offset = Offset(time, "");
        return $"{Main(time, ' ')} {offset} {(time.ZoneMinutes == 0 ? "UTC" : offset)}";
    }

    /// <summary>As RFC 3339 with the fraction's zeros cut.</summary>
    internal static string ToRfc3339(YamlTime time) => Main(time, 'T') + (time.ZoneMinutes == 0 ? "Z" : Offset(time, ":"));

    private static string Main(YamlTime time, char separator)
    {
        var fraction = time.Nanosecond == 0 ? "" : "." + time.Nanosecond.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Year:D4}-{time.Month:D2}-{time.Day:D2}{separator}{time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}{fraction}");
    }

    private static string Offset(YamlTime time, string separator)
    {
        var minutes = Math.Abs(time.ZoneMinutes);
        return string.Create(CultureInfo.InvariantCulture, $"{(time.ZoneMinutes < 0 ? '-' : '+')}{minutes / 60:D2}{separator}{minutes % 60:D2}");
    }
}
