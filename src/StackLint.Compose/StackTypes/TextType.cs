using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Go's <c>string</c>; numbers are not taken.</summary>
internal sealed class TextType : StackType
{
    internal static TextType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String or ComposeScalarKind.Null })
        {
            decoder.RefuseType(value, path, "string");
        }

        return value;
    }

    internal override bool IsZero(ComposeValue value) =>
        value is ComposeScalar { IsUnknown: false } scalar && (scalar.Text.Length == 0 || scalar.IsNull);
}
