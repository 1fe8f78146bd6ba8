using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Go's <c>string</c>; numbers are not taken.</summary>
/// <param name="isChecked">Whether the schema refuses what is no text.</param>
internal sealed class TextType(bool isChecked) : StackType
{
    internal static TextType Instance { get; } = new(isChecked: true);

    /// <summary>A text where the schema lets numbers pass.</summary>
    internal static TextType Unchecked { get; } = new(isChecked: false);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String or ComposeScalarKind.Null })
        {
            decoder.RefuseType(value, path, "string", isChecked);
        }

        return value;
    }

    internal override bool IsZero(ComposeValue value) =>
        value is ComposeScalar { IsUnknown: false } scalar && (scalar.Text.Length == 0 || scalar.IsNull);
}
