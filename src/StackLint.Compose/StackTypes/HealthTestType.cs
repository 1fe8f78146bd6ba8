using StackLint.Compose.Loading;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>healthcheck.test</c>: words, or a text for the shell. Docker appends a later one, which makes neither of the two.</summary>
internal sealed class HealthTestType() : ListType(TextType.Instance)
{
    internal static HealthTestType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) =>
        value is ComposeScalar { Kind: ComposeScalarKind.String } scalar
            ? Derived.List(scalar, [Derived.Scalar(scalar.Node, scalar, ComposeScalarKind.String, "CMD-SHELL"), scalar])
            : base.Decode(value, path, decoder);

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (!IsZero(below) && !IsZero(above))
        {
            merger.Lose(LoadLossKind.ListJoined, above, path, below, "the words are appended to those of an earlier file");
        }

        return base.Merge(below, above, path, merger);
    }
}
