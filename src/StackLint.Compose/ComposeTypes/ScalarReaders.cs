using System.Globalization;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>How compose-go decodes the scalars of each type.</summary>
internal static class ScalarReaders
{
    internal static ScalarReading Text(ComposeScalar scalar)
    {
        var text = PlainText.Of(scalar);
        return new ScalarReading(ComposeScalarKind.String, text, text.Length == 0);
    }

    internal static ScalarReading Boolean(ComposeScalar scalar)
    {
        var word = scalar.Text.ToLowerInvariant();
        return word switch
        {
            "true" or "yes" or "y" or "on" => new ScalarReading(ComposeScalarKind.Boolean, "true", false),
            "false" or "no" or "n" or "off" => new ScalarReading(ComposeScalarKind.Boolean, "false", true),
            _ => Refused(scalar, $"invalid boolean: {scalar.Text}"),
        };
    }

    internal static ScalarReading Integer(ComposeScalar scalar) => TryReadInteger(scalar, out var number)
        ? new ScalarReading(ComposeScalarKind.Integer, number.ToString(CultureInfo.InvariantCulture), number == 0)
        : Refused(scalar, $"strconv.ParseInt: parsing \"{scalar.Text}\": invalid syntax");

    /// <summary>An integer that is not negative; a text of one does as well.</summary>
    /// <param name="bits">How many bits it has in Go.</param>
    internal static Func<ComposeScalar, ScalarReading> Unsigned(int bits) => scalar =>
        Integer(scalar) is { Problem: null } reading && reading.Text.StartsWith('-')
            ? Refused(scalar, $"cannot parse value as 'uint{bits}': {reading.Text} overflows uint")
            : Integer(scalar);

    /// <summary>The same, for which no text does, though the schema lets it pass.</summary>
    /// <param name="bits">How many bits it has in Go.</param>
    internal static Func<ComposeScalar, ScalarReading> UnsignedNumber(int bits) => scalar => scalar.Kind == ComposeScalarKind.String
        ? Refused(scalar, $"expected type 'uint{bits}', got unconvertible type 'string'")
        : Unsigned(bits)(scalar);

    /// <summary>A number of 32 bits with a fraction.</summary>
    internal static ScalarReading Float(ComposeScalar scalar)
    {
        if (scalar.Kind == ComposeScalarKind.Float && YamlNumber.WrittenSpecialOf(scalar.Text) is { } special)
        {
            return new ScalarReading(ComposeScalarKind.Float, special, false);
        }

        if (!TryReadNumber(scalar, out var number))
        {
            return Refused(scalar, $"strconv.ParseFloat: parsing \"{scalar.Text}\": invalid syntax");
        }

        var text = GoNumber.Format((float)number);
        return new ScalarReading(text.AsSpan().ContainsAny('.', 'e') ? ComposeScalarKind.Float : ComposeScalarKind.Integer, text, number == 0);
    }

    internal static ScalarReading Duration(ComposeScalar scalar) =>
        GoDuration.TryParse(scalar.Text, ComposeDialect.Compose, out var duration)
            ? new ScalarReading(ComposeScalarKind.String, duration.ToString(), duration.Nanoseconds == 0)
            : Refused(scalar, GoNumber.TryParseFloat(scalar.Text, out _) ? $"time: missing unit in duration \"{scalar.Text}\"" : $"time: invalid duration \"{scalar.Text}\"");

    /// <summary>An amount of bytes: a number, or a text with a unit.</summary>
    internal static ScalarReading Bytes(ComposeScalar scalar)
    {
        // A number with a fraction or an exponent is passed over without a word.
        if (scalar.Kind == ComposeScalarKind.Float)
        {
            return new ScalarReading(ComposeScalarKind.String, "0", true);
        }

        // A text has no sign, a number may.
        if (scalar.Kind == ComposeScalarKind.String || !TryReadInteger(scalar, out var bytes))
        {
            if (!ByteSize.TryParse(scalar.Text, out var size, out var problem))
            {
                return Refused(scalar, problem ?? "");
            }

            bytes = size.Bytes;
        }

        return new ScalarReading(ComposeScalarKind.String, bytes.ToString(CultureInfo.InvariantCulture), bytes == 0);
    }

    /// <summary>Permissions: a text is octal; printed in octal.</summary>
    internal static ScalarReading FileMode(ComposeScalar scalar)
    {
        long mode;
        if (scalar.Kind == ComposeScalarKind.String)
        {
            if (!OctalText.TryParse(scalar.Text, out mode))
            {
                return Refused(scalar, $"strconv.ParseInt: parsing \"{scalar.Text}\": invalid syntax");
            }
        }
        else if (scalar.Kind == ComposeScalarKind.Float || !TryReadInteger(scalar, out mode))
        {
            return Refused(scalar, "unexpected value type for mode");
        }

        return new ScalarReading(ComposeScalarKind.String, "0" + OctalText.Of(mode), false);
    }

    /// <summary>A number of devices; <c>all</c> is -1.</summary>
    internal static ScalarReading DeviceCount(ComposeScalar scalar)
    {
        if (scalar.Text.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return new ScalarReading(ComposeScalarKind.Integer, "-1", false);
        }

        return TryReadInteger(scalar, out _)
            ? Integer(scalar)
            : Refused(scalar, $"invalid value \"{scalar.Text}\", the only value allowed is 'all' or a number");
    }

    private static bool TryReadInteger(ComposeScalar scalar, out long number)
    {
        number = 0;
        switch (scalar.Kind)
        {
            case ComposeScalarKind.Integer:
                return YamlNumber.TryParseInteger(scalar.Text, out number);
            case ComposeScalarKind.Float when YamlNumber.TryParseFloat(scalar.Text, out var real) && Math.Abs(real) < long.MaxValue:
                number = (long)real;
                return true;
            case ComposeScalarKind.String:
                return GoNumber.TryParseInteger(scalar.Text, out number);
            default:
                return false;
        }
    }

    private static bool TryReadNumber(ComposeScalar scalar, out double number)
    {
        if (scalar.Kind == ComposeScalarKind.Integer && YamlNumber.TryParseInteger(scalar.Text, out var integer))
        {
            number = integer;
            return true;
        }

        return scalar.Kind == ComposeScalarKind.String
            ? GoNumber.TryParseFloat(scalar.Text, out number)
            : YamlNumber.TryParseFloat(scalar.Text, out number);
    }

    private static ScalarReading Refused(ComposeScalar scalar, string problem) => new(scalar.Kind, scalar.Text, false, problem);
}
