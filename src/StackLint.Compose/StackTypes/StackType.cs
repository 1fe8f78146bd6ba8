using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>
/// A type of docker/cli (<c>cli/compose/types</c>): how a value of it is decoded, merged and printed. What is not of the type
/// stays as it is at every stage; the schema has complained by then.
/// </summary>
internal abstract class StackType
{
    /// <summary>Brings a written value to the form that Docker decodes it to.</summary>
    internal abstract ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder);

    /// <summary>Whether Docker cannot tell the value from one that is not written. An unknown value is not.</summary>
    internal abstract bool IsZero(ComposeValue value);

    /// <summary>Puts the value of a later file on top: it replaces the earlier one unless it is zero.</summary>
    internal virtual ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
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

    /// <summary>What becomes of the value when a later file has the same section and does not mention the key.</summary>
    internal virtual ComposeValue MergeAlone(ComposeValue value, TreePath path, StackMerger merger) => value;

    /// <summary>Whether a later file's value leaves no trace where no earlier file has the key; it matters for what still later files add.</summary>
    internal virtual bool IsLostWhenAdded(ComposeValue value) => false;

    /// <summary>The value as <c>docker stack config</c> prints it; asked only for what is not left out.</summary>
    internal virtual ComposeValue Print(ComposeValue value) => PrintedScalar.All(value);
}
