using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads scalars: absent for null, unknown for variables and wrong types.</summary>
internal static class ScalarBinder
{
    private delegate bool Parser<T>(ComposeScalar scalar, out T value);

    /// <summary>A number or boolean counts with the text it is written with.</summary>
    internal static Located<string> Text(ComposeValue? value) => Bind<string>(value, TryReadText);

    /// <summary>A word that Docker reads in any case, in lower case.</summary>
    internal static Located<string> LowerText(ComposeValue? value) =>
        Text(value) is { IsKnown: true } text ? Located<string>.Known(text.Value.ToLowerInvariant(), text.Source!) : Text(value);

    /// <summary>The words that Docker casts count too.</summary>
    internal static Located<bool> Boolean(ComposeValue? value) => Bind<bool>(value, TryReadBoolean);

    internal static Located<long> Integer(ComposeValue? value) => Bind<long>(value, TryReadInteger);

    internal static Located<double> Number(ComposeValue? value) => Bind<double>(value, TryReadNumber);

    internal static Located<ByteSize> Size(ComposeValue? value) => Bind<ByteSize>(value, TryReadSize);

    internal static Located<GoDuration> Duration(ComposeValue? value) => Bind<GoDuration>(value, TryReadDuration);

    /// <summary><c>external: true</c> or <c>external: {name: …}</c>.</summary>
    internal static Located<bool> External(ComposeValue? value) =>
        value is ComposeMapping ? Located<bool>.Known(true, value) : Boolean(value);

    private static Located<T> Bind<T>(ComposeValue? value, Parser<T> parser) => value switch
    {
        null or { IsNull: true } => Located<T>.Absent,
        ComposeScalar { IsUnknown: false } scalar when parser(scalar, out var result) => Located<T>.Known(result, scalar),
        _ => Located<T>.Unknown(value),
    };

    private static bool TryReadText(ComposeScalar scalar, out string value)
    {
        value = scalar.Text;
        return true;
    }

    private static bool TryReadBoolean(ComposeScalar scalar, out bool value)
    {
        var word = scalar.Kind is ComposeScalarKind.Boolean or ComposeScalarKind.String ? scalar.Text.ToLowerInvariant() : "";
        value = word is "true" or "yes" or "y" or "on";
        return value || word is "false" or "no" or "n" or "off";
    }

    private static bool TryReadInteger(ComposeScalar scalar, out long value)
    {
        switch (scalar.Kind)
        {
            case ComposeScalarKind.Integer:
                return YamlNumber.TryParseInteger(scalar.Text, out value);
            case ComposeScalarKind.Float when YamlNumber.TryParseFloat(scalar.Text, out var number)
                    && Math.Truncate(number) == number && Math.Abs(number) < long.MaxValue:
                value = (long)number;
                return true;
            case ComposeScalarKind.String:
                return GoNumber.TryParseInteger(scalar.Text, out value);
            default:
                value = 0;
                return false;
        }
    }

    private static bool TryReadNumber(ComposeScalar scalar, out double value)
    {
        switch (scalar.Kind)
        {
            case ComposeScalarKind.Integer when YamlNumber.TryParseInteger(scalar.Text, out var integer):
                value = integer;
                return true;
            case ComposeScalarKind.Integer or ComposeScalarKind.Float:
                return YamlNumber.TryParseFloat(scalar.Text, out value);
            case ComposeScalarKind.String:
                return GoNumber.TryParseFloat(scalar.Text, out value);
            default:
                value = 0;
                return false;
        }
    }

    private static bool TryReadSize(ComposeScalar scalar, out ByteSize value)
    {
        if (scalar.Kind != ComposeScalarKind.Integer)
        {
            return ByteSize.TryParse(scalar.Text, out value, out _);
        }

        var succeeded = YamlNumber.TryParseInteger(scalar.Text, out var bytes);
        value = new ByteSize(bytes);
        return succeeded;
    }

    // Compose's units are those of Go and two more, so one reading serves both targets.
    private static bool TryReadDuration(ComposeScalar scalar, out GoDuration value) =>
        GoDuration.TryParse(scalar.Text, ComposeDialect.Compose, out value);
}
