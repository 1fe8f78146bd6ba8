using System.Buffers;
using System.Globalization;

namespace StackLint.Compose.Units;

/// <summary>A duration as Go's <c>time.ParseDuration</c> reads it.</summary>
/// <param name="Nanoseconds">The length in nanoseconds.</param>
public readonly record struct GoDuration(long Nanoseconds)
{
    private const long Second = 1_000_000_000;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Reads for example <c>1m30s</c>; Compose also takes days and weeks.</summary>
    public static bool TryParse(string text, ComposeDialect dialect, out GoDuration duration)
    {
        duration = default;
        var rest = text.AsSpan();
        var isNegative = rest.StartsWith("-");
        if (isNegative || rest.StartsWith("+"))
        {
            rest = rest[1..];
        }

        if (rest is "0")
        {
            return true;
        }

        if (rest.IsEmpty)
        {
            return false;
        }

        decimal total = 0;
        while (!rest.IsEmpty)
        {
            if (!TryReadPart(ref rest, dialect, out var part) || (total += part) > (decimal)long.MaxValue + 1)
            {
                return false;
            }
        }

        total = isNegative ? -total : total;
        if (total > long.MaxValue)
        {
            return false;
        }

        duration = new GoDuration((long)total);
        return true;
    }

    /// <summary>As Go's <c>Duration.String</c>: <c>1m30s</c>, <c>1h0m0s</c>, <c>1.5ms</c>, <c>0s</c>.</summary>
    public override string ToString()
    {
        var magnitude = Nanoseconds < 0 ? unchecked((ulong)-Nanoseconds) : (ulong)Nanoseconds;
        var sign = Nanoseconds < 0 ? "-" : "";
        if (magnitude < Second)
        {
            return magnitude switch
            {
                0 => "0s",
                < 1_000 => $"{sign}{magnitude}ns",
                < 1_000_000 => $"{sign}{Decimal(magnitude, 1_000)}\u00B5s",
                _ => $"{sign}{Decimal(magnitude, 1_000_000)}ms",
            };
        }

        var minutes = magnitude / (60 * (ulong)Second);
        var seconds = Decimal(magnitude % (60 * (ulong)Second), Second) + "s";
        return sign + (minutes == 0 ? seconds : minutes < 60 ? $"{minutes}m{seconds}" : $"{minutes / 60}h{minutes % 60}m{seconds}");
    }

    private static string Decimal(ulong nanoseconds, long unit) =>
        ((decimal)nanoseconds / unit).ToString("0.#########", CultureInfo.InvariantCulture);

    private static bool TryReadPart(ref ReadOnlySpan<char> rest, ComposeDialect dialect, out decimal nanoseconds)
    {
        nanoseconds = 0;
        var numberEnd = rest.IndexOfAnyExcept(NumberCharacters);
        if (numberEnd <= 0 || !TryReadNumber(rest[..numberEnd], out var number))
        {
            return false;
        }

        rest = rest[numberEnd..];
        var unitEnd = rest.IndexOfAny(NumberCharacters);
        unitEnd = unitEnd < 0 ? rest.Length : unitEnd;
        var scale = UnitOf(rest[..unitEnd], dialect);
        rest = rest[unitEnd..];
        if (scale == 0 || number > (decimal)long.MaxValue + 1)
        {
            return false;
        }

        nanoseconds = decimal.Truncate(number * scale);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static long UnitOf(ReadOnlySpan<char> unit, ComposeDialect dialect) => unit switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => 1_000,
        "ms" => 1_000_000,
        "s" => Second,
        "m" => 60 * Second,
        "h" => 3600 * Second,
        "d" when dialect == ComposeDialect.Compose => 24 * 3600 * Second,
        "w" when dialect == ComposeDialect.Compose => 7 * 24 * 3600 * Second,
        _ => 0,
    };
}
