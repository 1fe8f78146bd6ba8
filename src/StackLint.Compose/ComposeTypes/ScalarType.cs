using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A scalar.</summary>
/// <param name="read">Decodes a known scalar other than null.</param>
/// <param name="isPointer">Whether the zero value is told from an absent one.</param>
internal sealed class ScalarType(Func<ComposeScalar, ScalarReading> read, bool isPointer = false) : ComposeType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        if (value is ComposeScalar { IsUnknown: false, IsNull: false } scalar && read(scalar).Problem is { } problem)
        {
            decoder.Refuse(value, path, problem);
        }

        return value;
    }

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer)
    {
        if (value is not ComposeScalar { IsUnknown: false } scalar)
        {
            return value;
        }

        if (scalar.IsNull)
        {
            return null;
        }

        var reading = read(scalar);
        if (reading.Problem is not null)
        {
            return value;
        }

        if (reading.IsZero && !isPointer)
        {
            return null;
        }

        return reading.Kind == scalar.Kind && reading.Text == scalar.Text ? scalar : Derived.Scalar(scalar, reading.Kind, reading.Text);
    }
}
