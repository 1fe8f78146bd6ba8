using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A duration, decoded to Go's own notation.</summary>
internal sealed class DurationType : StackType
{
    internal static DurationType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String } scalar)
        {
            decoder.RefuseType(value, path, "types.Duration");
            return value;
        }

        if (scalar.IsUnknown)
        {
            return value;
        }

        if (!GoDuration.TryParse(scalar.Text, ComposeDialect.Stack, out var duration))
        {
            decoder.Refuse(value, path, $"time: invalid duration \"{scalar.Text}\"");
            return value;
        }

        var text = duration.ToString();
        return text == scalar.Text ? value : Derived.Scalar(scalar, ComposeScalarKind.String, text);
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || value is ComposeScalar { Text: "0s" };
}
