using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A value of no particular type: an extension, or a key that the schema refuses.</summary>
internal sealed class AnyType : StackType
{
    internal static AnyType Instance { get; } = new();

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder) => value;

    internal override bool IsZero(ComposeValue value) => false;

    /// <summary>Maps deep, lists appended, anything else replaced; a list cannot follow another kind.</summary>
    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        switch (below, above)
        {
            case (ComposeMapping lower, ComposeMapping upper):
                return StackMerger.Join(lower, upper, (under, over) => Merge(under.Value, over.Value, path.Child(under.Name), merger));
            case (ComposeSequence lower, ComposeSequence upper):
                return new ComposeSequence(lower.Node, lower.Provenance, lower.Items.AddRange(upper.Items));
            case ({ IsNull: false } and not ComposeScalar { IsUnknown: true }, ComposeSequence):
                merger.Refuse(above, below, path, $"cannot append two slices with different type ([]interface {{}}, {GoText.TypeOf(below)})");
                return above;
            default:
                return Overriding.Replace(below, above);
        }
    }
}
