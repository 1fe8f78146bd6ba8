using System.Buffers;
using System.Globalization;

namespace StackLint.Compose.Values;

/// <summary>Plain numbers as go-yaml v3 reads them.</summary>
internal static class YamlNumber
{
    private static readonly SearchValues<char> FloatCharacters = SearchValues.Create("0123456789+-.eE");

    /// <summary>The kind of a plain scalar that begins with a digit, a sign or a point.</summary>
    internal static ComposeScalarKind Resolve(string text)
    {
        if (IsInteger(text))
        {
            return ComposeScalarKind.Integer;
        }

        return TryParseFloat(text, out _) ? ComposeScalarKind.Float : ComposeScalarKind.String;
    }

    /// <summary>Reads an integer: decimal, <c>0x</c>, <c>0o</c>, <c>0b</c>, or octal after a leading zero; false also beyond 64 bits.</summary>
    internal static bool TryParseInteger(string text, out long value)
    {
        value = 0;
        if (!TryReadMagnitude(text, out var isNegative, out var magnitude)
            || magnitude > (isNegative ? (ulong)long.MaxValue + 1 : long.MaxValue))
        {
            return false;
        }

        value = isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>Reads an integer that is not negative, up to 64 bits.</summary>
    internal static bool TryParseUnsigned(string text, out ulong value) =>
        TryReadMagnitude(text, out var isNegative, out value) && (!isNegative || value == 0);

    /// <summary>Reads a float, also one that <c>!!float</c> makes of an integer in any base; overflow is none.</summary>
    internal static bool TryParseFloat(string text, out double value)
    {
        if (TryReadMagnitude(text, out var isNegative, out var magnitude))
        {
            value = isNegative && magnitude > 0 ? -(double)magnitude : magnitude;
            return true;
        }

        value = 0;
        if (text.Length > 1 && text[0] == '.' && text[1] == '_')
        {
            return false;
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return !plain.AsSpan().ContainsAnyExcept(FloatCharacters)
            && double.TryParse(
                plain,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out value)
            && double.IsFinite(value);
    }

    /// <summary>How Go prints the float that a text without digits spells; null when it spells none.</summary>
    internal static string? SpecialOf(string text) => text.TrimStart('+') switch
    {
        ".inf" or ".Inf" or ".INF" => "+Inf",
        "-.inf" or "-.Inf" or "-.INF" => "-Inf",
        ".nan" or ".NaN" or ".NAN" => "NaN",
        _ => null,
    };

    /// <summary>How Docker's writer of YAML spells that float; null when the text spells none.</summary>
    internal static string? WrittenSpecialOf(string text) => SpecialOf(text) switch
    {
        "+Inf" => ".inf",
        "-Inf" => "-.inf",
        "NaN" => ".nan",
        _ => null,
    };

    private static bool IsInteger(string text) =>
        TryReadMagnitude(text, out var isNegative, out var magnitude) && (!isNegative || magnitude <= (ulong)long.MaxValue + 1);

    private static bool TryReadMagnitude(string text, out bool isNegative, out ulong magnitude)
    {
        magnitude = 0;
        var plain = text.Replace("_", "", StringComparison.Ordinal).AsSpan();
        isNegative = plain.StartsWith("-");
        if (isNegative || plain.StartsWith("+"))
        {
            plain = plain[1..];
        }

        var numberBase = 10u;
        if (plain.Length > 1 && plain[0] == '0')
        {
            (numberBase, var skip) = plain[1] switch
            {
                'x' or 'X' => (16u, 2),
                'o' or 'O' => (8u, 2),
                'b' or 'B' => (2u, 2),
                _ => (8u, 1),
            };
            plain = plain[skip..];
        }

        return !plain.IsEmpty && TryReadDigits(plain, numberBase, out magnitude);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, uint numberBase, out ulong value)
    {
        value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (uint)Convert.ToInt32(c.ToString(), 16) : uint.MaxValue;
            if (digit >= numberBase || value > (ulong.MaxValue - digit) / numberBase)
            {
                return false;
            }

            value = (value * numberBase) + digit;
        }

        return true;
    }
}
