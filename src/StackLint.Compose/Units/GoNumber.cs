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

    /// <summary>As Go's <c>%v</c>: the fewest digits that read back, with an exponent below -4 and from 6 on.</summary>
    internal static string Format(double value) => Format(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Like <see cref="Format(double)"/>, for a number of 32 bits.</summary>
    internal static string Format(float value) => Format(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Format(string shortest)
    {
        var sign = shortest.StartsWith('-') ? "-" : "";
        var exponentAt = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = shortest[sign.Length..(exponentAt < 0 ? shortest.Length : exponentAt)];
        var exponent = exponentAt < 0 ? 0 : int.Parse(shortest.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        exponent += whole - (all.Length - digits.Length) - 1;
        digits = digits.TrimEnd('0');
        if (digits.Length == 0)
        {
            return sign + "0";
        }

        if (exponent is < -4 or >= 6)
        {
            var tail = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{sign}{digits[0]}{tail}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("D2", CultureInfo.InvariantCulture)}";
        }

        return exponent < 0
            ? sign + "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1
                ? sign + digits.PadRight(exponent + 1, '0')
                : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
