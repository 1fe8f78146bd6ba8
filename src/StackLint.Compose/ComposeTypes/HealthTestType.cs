using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A health test: a list of words, or a text for the shell.</summary>
internal sealed class HealthTestType : ComposeType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeScalar { IsNull: false, Kind: ComposeScalarKind.String } scalar
            ? Derived.List(scalar, [Derived.Scalar(scalar, ComposeScalarKind.String, "CMD-SHELL"), scalar])
            : value;

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => Plain.Texts.Print(value, printer);
}
