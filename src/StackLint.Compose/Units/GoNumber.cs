using System.Buffers;
using System.Globalization;

namespace StackLint.Compose.Units;

/// <summary>Numbers as Go's <c>strconv</c> reads them, independent of culture.</summary>
internal static class GoNumber
{
    private static readonly SearchValues<char> FloatCharacters = SearchValues.Create("0123456789+-.eE_");
    private static readonly SearchValues<char> IntegerCharacters = SearchValues.Create("0123456789+-");

    /// <summary>Reads a decimal float: sign, digits (an <c>_</c> may stand between two), point, exponent; neither blanks nor names such as <c>Inf</c>.</summary>
    internal static bool TryParseFloat(string text, out double value)
    {
        value = 0;
        for (var i = text.IndexOf('_'); i >= 0; i = text.IndexOf('_', i + 1))
        {
            if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
            {
                return false;
            }
        }

        return !text.AsSpan().ContainsAnyExcept(FloatCharacters)
            && double.TryParse(
                text.Replace("_", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out value)
            && double.IsFinite(value);
    }

    /// <summary>Reads what <c>Atoi</c> reads: an optional sign and decimal digits.</summary>
    internal static bool TryParseInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        && !text.AsSpan().ContainsAnyExcept(IntegerCharacters);
}
