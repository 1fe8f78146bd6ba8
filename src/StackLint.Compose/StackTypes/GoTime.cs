using System.Globalization;

namespace StackLint.Compose.StackTypes;

/// <summary>Times as Go prints them.</summary>
internal static class GoTime
{
    /// <summary>As <c>Time.String</c>: <c>2024-05-01 00:00:00 +0000 UTC</c>; a zone without name stands as its offset.</summary>
    internal static string ToText(DateTimeOffset time)
    {
        var offset = Offset(time, "");
        return $"{Main(time, ' ')} {offset} {(time.Offset == TimeSpan.Zero ? "UTC" : offset)}";
    }

    /// <summary>As RFC 3339 with the fraction's zeros cut.</summary>
    internal static string ToRfc3339(DateTimeOffset time) => $"{Main(time, 'T')}{(time.Offset == TimeSpan.Zero ? "Z" : Offset(time, ":"))}";

    private static string Main(DateTimeOffset time, char separator)
    {
        var ticks = time.Ticks % TimeSpan.TicksPerSecond;
        var fraction = ticks == 0 ? "" : "." + ticks.ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0');
        return time.ToString($"yyyy-MM-dd'{separator}'HH:mm:ss", CultureInfo.InvariantCulture) + fraction;
    }

    private static string Offset(DateTimeOffset time, string separator) =>
        (time.Offset < TimeSpan.Zero ? "-" : "+") + time.Offset.ToString($"hh'{separator}'mm", CultureInfo.InvariantCulture);
}
