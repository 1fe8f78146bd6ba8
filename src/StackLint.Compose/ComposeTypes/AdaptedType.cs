using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A type with forms of its own that are brought to another type's form first.</summary>
/// <param name="inner">The type of the result.</param>
internal sealed class AdaptedType(ComposeType inner) : ComposeType
{
    internal delegate ComposeValue Step(ComposeValue value, TreePath path, ComposeDecoder decoder);

    /// <summary>Brings a short form to the long one, before the next document is merged.</summary>
    internal Step? Expand { get; init; }

    /// <summary>Brings the merged value to its last form.</summary>
    internal Step? Finish { get; init; }

    /// <summary>Adds what is not written, for printing alone.</summary>
    internal Func<ComposeValue, ComposePrinter, ComposeValue>? Complete { get; init; }

    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        inner.Transform(Expand is null ? value : Expand(value, path, decoder), path, decoder);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        inner.Decode(Finish is null ? value : Finish(value, path, decoder), path, decoder);

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) =>
        inner.Print(Complete is null ? value : Complete(value, printer), printer);
}
