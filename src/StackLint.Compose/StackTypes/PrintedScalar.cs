using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Scalars with the kind and text that Docker's YAML encoder gives them.</summary>
internal static class PrintedScalar
{
    /// <summary>A value of no particular type, with all below it.</summary>
    internal static ComposeValue All(ComposeValue value) => value switch
    {
        ComposeMapping mapping => Derived.Map(mapping, mapping.Entries.Select(static e => e with { Value = All(e.Value) })),
        ComposeSequence sequence => Derived.List(sequence, sequence.Items.Select(All)),
        ComposeScalar scalar => Of(scalar),
        _ => value,
    };

    internal static ComposeScalar Of(ComposeScalar scalar)
    {
        if (scalar.IsUnknown || scalar.Kind == ComposeScalarKind.String)
        {
            return scalar;
        }

        var text = scalar.Kind switch
        {
            ComposeScalarKind.Null => "null",
            ComposeScalarKind.Float when YamlNumber.WrittenSpecialOf(scalar.Text) is { } special => special,
            ComposeScalarKind.Timestamp when YamlTimestamp.TryParse(scalar.Text, out var time) => GoTime.ToRfc3339(time),
            _ => GoText.Of(scalar),
        };
        return text == scalar.Text ? scalar : Derived.Scalar(scalar, scalar.Kind, text);
    }
}
