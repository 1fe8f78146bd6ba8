using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A map with keys of the author's choice.</summary>
/// <param name="element">The type of its values.</param>
internal class MapType(StackType element) : StackType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        if (value is ComposeMapping mapping)
        {
            return Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = DecodeElement(e, path.Child(e.Name), decoder) }));
        }

        if (value is not ComposeScalar { IsUnknown: true } && !value.IsNull)
        {
            decoder.RefuseShape(value, path, Refusal(value));
        }

        return value;
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || value is ComposeMapping { Entries.IsEmpty: true };

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (below is not ComposeMapping lower || above is not ComposeMapping upper)
        {
            return base.Merge(below, above, path, merger);
        }

        return StackMerger.Join(lower, upper, (under, over) => MergeElement(under, over, path.Child(under.Name), merger));
    }

    internal override ComposeValue Print(ComposeValue value) => value is ComposeMapping mapping
        ? Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = element.Print(e.Value) }))
        : PrintedScalar.All(value);

    /// <summary>Docker's complaint about what is no map.</summary>
    protected virtual string Refusal(ComposeValue value) => $"expected a map, got '{GoText.KindOf(value)}'";

    protected virtual ComposeValue DecodeElement(ComposeEntry entry, TreePath path, StackDecoder decoder) => element.Decode(entry.Value, path, decoder);

    protected virtual ComposeValue MergeElement(ComposeEntry below, ComposeEntry above, TreePath path, StackMerger merger) =>
        element.Merge(below.Value, above.Value, path, merger);
}
