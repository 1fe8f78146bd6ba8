using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A list; left out when it is empty.</summary>
/// <param name="item">The type of each item.</param>
/// <param name="takesScalar">Whether a scalar stands for a list of one.</param>
internal sealed class ListType(ComposeType item, bool takesScalar = false) : ComposeType
{
    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder) => value is ComposeSequence sequence
        ? Derived.List(sequence, sequence.Items.Select((v, i) => item.Transform(v, path.Child(i), decoder)))
        : value;

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) => value switch
    {
        ComposeSequence sequence => Derived.List(sequence, sequence.Items.Select((v, i) => item.Decode(v, path.Child(i), decoder))),
        ComposeScalar { IsNull: false } when takesScalar => Derived.List(value, [item.Decode(value, path, decoder)]),
        _ => value,
    };

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer)
    {
        if (value is not ComposeSequence sequence)
        {
            return value.IsNull ? null : PrintedScalar.All(value);
        }

        return sequence.Items.IsEmpty ? null : Derived.List(sequence, sequence.Items.Select(i => PrintItem(i, printer)));
    }

    // An item that would be left out elsewhere still takes its place.
    private ComposeValue PrintItem(ComposeValue value, ComposePrinter printer) => item.Print(value, printer) ?? value switch
    {
        ComposeScalar scalar => Derived.Scalar(scalar, ComposeScalarKind.String, ""),
        _ => Derived.Map(value, []),
    };
}
