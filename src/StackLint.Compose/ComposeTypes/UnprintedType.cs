using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A value that is loaded and never printed: what it names is printed in its stead.</summary>
/// <param name="inner">Its type.</param>
internal sealed class UnprintedType(ComposeType inner) : ComposeType
{
    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder) => inner.Transform(value, path, decoder);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) => inner.Decode(value, path, decoder);

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer) => null;
}
