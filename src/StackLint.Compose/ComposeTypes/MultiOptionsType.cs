using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Options of a provider: each has a list of texts.</summary>
internal sealed class MultiOptionsType : ComposeType
{
    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => value switch
    {
        ComposeMapping mapping when mapping.Entries.All(IsEmpty) => null,
        ComposeMapping mapping => Derived.Map(mapping, mapping.Entries.Where(static e => !IsEmpty(e)).Select(static e => e with { Value = Texts(e.Value) })),
        _ => value.IsNull ? null : value,
    };

    private static bool IsEmpty(ComposeEntry option) => option.Value is ComposeSequence { Items.IsEmpty: true };

    private static ComposeValue Texts(ComposeValue value) =>
        Derived.List(value, (value is ComposeSequence sequence ? sequence.Items : [value]).Select(static i =>
            i is ComposeScalar { IsUnknown: false } scalar ? Derived.Scalar(scalar, ComposeScalarKind.String, PlainText.Of(scalar)) : i));
}
