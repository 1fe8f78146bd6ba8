using System.Globalization;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>An amount of memory or disk, decoded to bytes and printed as a text.</summary>
internal sealed class SizeType : StackType
{
    internal static SizeType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String } scalar)
        {
            decoder.RefuseType(value, path, "types.UnitBytes");
            return value;
        }

        if (scalar.IsUnknown)
        {
            return value;
        }

        if (!ByteSize.TryParse(scalar.Text, out var size, out var problem))
        {
            decoder.Refuse(value, path, problem!);
            return value;
        }

        var text = size.Bytes.ToString(CultureInfo.InvariantCulture);
        return text == scalar.Text ? value : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || value is ComposeScalar { Text: "0" };
}
