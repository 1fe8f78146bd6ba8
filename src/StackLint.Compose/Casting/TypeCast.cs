using System.Globalization;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Casting;

/// <summary>How a text becomes a value of another type, as a Go function does it.</summary>
/// <param name="Kind">The kind of the result.</param>
/// <param name="Convert">The result as text; null when the text is none of that type.</param>
/// <param name="Refusal">What the tool says of a text that is none.</param>
internal sealed record TypeCast(ComposeScalarKind Kind, Func<string, string?> Convert, Func<string, string> Refusal)
{
    /// <summary>Go's <c>Atoi</c>.</summary>
    internal static TypeCast Integer { get; } = new(ComposeScalarKind.Integer, ToInteger, static t => RefuseNumber("Atoi", t, IsInteger(t)));

    /// <summary>Go's <c>ParseInt</c> in base 10.</summary>
    internal static TypeCast LongInteger { get; } = Integer with { Refusal = static t => RefuseNumber("ParseInt", t, IsInteger(t)) };

    /// <summary>Go's <c>ParseFloat</c> with 64 bits.</summary>
    internal static TypeCast Float { get; } = new(
        ComposeScalarKind.Float,
        static t => ToFloat(t, static d => d.ToString("R", CultureInfo.InvariantCulture)),
        static t => RefuseNumber("ParseFloat", t, isNumber: t.Length > 0 && t.All(static c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E')));

    /// <summary>Go's <c>ParseFloat</c> with 32 bits.</summary>
    internal static TypeCast SingleFloat { get; } = Float with
    {
        Convert = static t => ToFloat(t, static d => ((float)d).ToString("R", CultureInfo.InvariantCulture)),
    };

    /// <summary>The words that YAML 1.1 took for booleans, in any case.</summary>
    internal static TypeCast Boolean { get; } = new(
        ComposeScalarKind.Boolean,
        static t => t.ToLowerInvariant() switch
        {
            "y" or "yes" or "true" or "on" => "true",
            "n" or "no" or "false" or "off" => "false",
            _ => null,
        },
        static t => $"invalid boolean: {t}");

    private static string? ToInteger(string text) =>
        GoNumber.TryParseInteger(text, out var value) ? value.ToString(CultureInfo.InvariantCulture) : null;

    private static string? ToFloat(string text, Func<double, string> write) => text.ToLowerInvariant() switch
    {
        "inf" or "+inf" or "infinity" or "+infinity" => ".inf",
        "-inf" or "-infinity" => "-.inf",
        "nan" => ".nan",
        _ => GoNumber.TryParseFloat(text, out var value) ? write(value) : null,
    };

    private static bool IsInteger(string text)
    {
        var digits = text.StartsWith('+') || text.StartsWith('-') ? text[1..] : text;
        return digits.Length > 0 && digits.All(char.IsAsciiDigit);
    }

    private static string RefuseNumber(string function, string text, bool isNumber)
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"strconv.{function}: parsing \"{quoted}\": {(isNumber ? "value out of range" : "invalid syntax")}";
    }
}
