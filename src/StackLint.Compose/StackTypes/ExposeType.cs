using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>An item of <c>expose</c>: a text or a number, decoded to a text.</summary>
internal sealed class ExposeType : StackType
{
    internal static ListType Items { get; } = new(new ExposeType());

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) =>
        value is ComposeScalar { Kind: not ComposeScalarKind.String } scalar
            ? Derived.Scalar(scalar, ComposeScalarKind.String, GoText.Of(scalar))
            : value;

    internal override bool IsZero(ComposeValue value) => false;
}
