using System.Globalization;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Scalars as Go's <c>fmt</c> prints what the YAML decoder makes of them.</summary>
internal static class GoText
{
    /// <summary>The text that <c>fmt.Sprint</c> gives.</summary>
    internal static string Of(ComposeScalar scalar) => scalar.Kind switch
    {
        ComposeScalarKind.Integer => Integer(scalar.Text),
        ComposeScalarKind.Float => YamlNumber.TryParseFloat(scalar.Text, out var number) ? GoNumber.Format(number) : YamlNumber.SpecialOf(scalar.Text) ?? scalar.Text,
        ComposeScalarKind.Boolean => scalar.Text.ToLowerInvariant(),
        ComposeScalarKind.Timestamp => YamlTimestamp.TryParse(scalar.Text, out var time) ? GoTime.ToText(time) : scalar.Text,
        ComposeScalarKind.Null => "<nil>",
        _ => scalar.Text,
    };

    /// <summary>An integer in decimal.</summary>
    internal static string Integer(string text) => YamlNumber.TryParseInteger(text, out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : YamlNumber.TryParseUnsigned(text, out var unsigned) ? unsigned.ToString(CultureInfo.InvariantCulture) : text;

    /// <summary>The name of the Go type that the YAML decoder gives.</summary>
    internal static string TypeOf(ComposeValue value) => value switch
    {
        ComposeMapping => "map[string]interface {}",
        ComposeSequence => "[]interface {}",
        ComposeScalar scalar => scalar.Kind switch
        {
            ComposeScalarKind.Integer => YamlNumber.TryParseInteger(scalar.Text, out _) ? "int" : "uint64",
            ComposeScalarKind.Float => "float64",
            ComposeScalarKind.Boolean => "bool",
            ComposeScalarKind.Timestamp => "time.Time",
            ComposeScalarKind.Null => "nil",
            _ => "string",
        },
        _ => "",
    };

    /// <summary>The kind of that type.</summary>
    internal static string KindOf(ComposeValue value) => value switch
    {
        ComposeMapping => "map",
        ComposeSequence => "slice",
        ComposeScalar { Kind: ComposeScalarKind.Timestamp } => "struct",
        _ => TypeOf(value),
    };

    /// <summary>How the decoder's complaint ends: with the value, where it is a scalar.</summary>
    internal static string ValueOf(ComposeValue value) => value is ComposeScalar scalar ? $", value: '{Of(scalar)}'" : "";
}
