using System.Globalization;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Scalars as Go's <c>fmt</c> and its YAML encoder print them.</summary>
internal static class PlainText
{
    /// <summary>The text that <c>fmt.Sprint</c> gives; empty for null.</summary>
    internal static string Of(ComposeScalar scalar) => scalar switch
    {
        { IsUnknown: true } => scalar.Text,
        { Kind: ComposeScalarKind.Null } => "",
        { Kind: ComposeScalarKind.Boolean } => scalar.Text.ToLowerInvariant(),
        { Kind: ComposeScalarKind.Integer } when YamlNumber.TryParseInteger(scalar.Text, out var integer) => integer.ToString(CultureInfo.InvariantCulture),
        { Kind: ComposeScalarKind.Float } when YamlNumber.TryParseFloat(scalar.Text, out var real) => GoNumber.Format(real),
        _ => scalar.Text,
    };

    /// <summary>A value of no particular type, with all below it, as the YAML encoder prints it.</summary>
    internal static ComposeValue All(ComposeValue value) => value switch
    {
        ComposeMapping mapping => Derived.Map(mapping, mapping.Entries.Select(static e => e with { Value = All(e.Value) })),
        ComposeSequence sequence => Derived.List(sequence, sequence.Items.Select(All)),
        ComposeScalar { IsUnknown: false, Kind: not ComposeScalarKind.String } scalar => Print(scalar),
        _ => value,
    };

    private static ComposeScalar Print(ComposeScalar scalar)
    {
        var text = scalar.IsNull ? "null" : Of(scalar);
        return text == scalar.Text ? scalar : Derived.Scalar(scalar, scalar.Kind, text);
    }
}
