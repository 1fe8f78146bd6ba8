using StackLint.Compose.Canonical;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>command</c> and <c>entrypoint</c>: words, or a text that is split into words. A later one replaces the earlier.</summary>
internal sealed class CommandType() : ListType(TextType.Instance)
{
    internal static CommandType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        // A variable may bring blanks and quotes along.
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String, IsUnknown: false } scalar)
        {
            return base.Decode(value, path, decoder);
        }

        var split = CommandWords.Split(scalar.Text, ComposeDialect.Stack);
        if (split.Error is { } problem)
        {
            decoder.Refuse(value, path, problem);
            return value;
        }

        return Derived.List(scalar, split.Words.Select(w => Derived.Scalar(scalar, ComposeScalarKind.String, w.Text)));
    }

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (!IsZero(above))
        {
            return Overriding.Replace(below, above);
        }

        if (!IsZero(below))
        {
            merger.Ignore(below, above, path);
        }

        return below;
    }
}
