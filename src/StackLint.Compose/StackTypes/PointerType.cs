using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A pointer: what is written counts even when it is zero, and is printed.</summary>
/// <param name="inner">What it points to.</param>
/// <param name="replaces">Whether a later value replaces the earlier one whole, also by zero.</param>
internal sealed class PointerType(StackType inner, bool replaces = false) : StackType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) =>
        value.IsNull ? value : inner.Decode(value, path, decoder);

    internal override bool IsZero(ComposeValue value) => value.IsNull;

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (above.IsNull)
        {
            return below;
        }

        return replaces || below.IsNull ? Overriding.Replace(below, above) : inner.Merge(below, above, path, merger);
    }

    internal override ComposeValue MergeAlone(ComposeValue value, TreePath path, StackMerger merger) =>
        value.IsNull ? value : inner.MergeAlone(value, path, merger);

    internal override ComposeValue Print(ComposeValue value) => value.IsNull ? PrintedScalar.All(value) : inner.Print(value);
}
