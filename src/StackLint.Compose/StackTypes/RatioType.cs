using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Go's <c>float32</c>.</summary>
internal sealed class RatioType : StackType
{
    internal static RatioType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is ComposeScalar { Kind: ComposeScalarKind.Float or ComposeScalarKind.Integer } scalar
            && YamlNumber.TryParseFloat(GoText.Of(scalar), out var number))
        {
            var text = GoNumber.Format((float)number);
            return text == scalar.Text ? value : Derived.Scalar(scalar, ComposeScalarKind.Float, text);
        }

        if (value is not ComposeScalar { Kind: ComposeScalarKind.String, IsUnknown: true })
        {
            decoder.RefuseType(value, path, "float32");
        }

        return value;
    }

    internal override bool IsZero(ComposeValue value) =>
        value.IsNull || (value is ComposeScalar { Kind: not ComposeScalarKind.String } scalar && scalar.Text is "0" or "-0");
}
