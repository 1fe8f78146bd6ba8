using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Options of a provider: each has a list of texts.</summary>
internal sealed class MultiOptionsType : ComposeType
{
    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => value switch
    {
        ComposeMapping { Entries.IsEmpty: true } => null,
        ComposeMapping mapping => Derived.Map(mapping, mapping.Entries.Select(static e => e with { Value = Texts(e.Value) })),
        _ => value.IsNull ? null : value,
    };

    private static ComposeValue Texts(ComposeValue value) =>
        Derived.List(value, (value is ComposeSequence sequence ? sequence.Items : [value]).Select(static i =>
            i is ComposeScalar { IsUnknown: false } scalar ? Derived.Scalar(scalar, ComposeScalarKind.String, PlainText.Of(scalar)) : i));
}
