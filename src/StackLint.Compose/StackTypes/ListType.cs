using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A list; a later file's items are appended.</summary>
/// <param name="item">The type of the items.</param>
/// <param name="takesScalar">Whether one text may stand for a list of it.</param>
internal class ListType(StackType item, bool takesScalar = false) : StackType
{
    internal static ListType Texts { get; } = new(TextType.Instance);

    internal static ListType TextOrTexts { get; } = new(TextType.Instance, takesScalar: true);

    internal override ComposeValue Decode(ComposeValue value, TreePath path, StackDecoder decoder)
    {
        switch (value)
        {
            case ComposeSequence sequence:
                return Derived.List(sequence, DecodeItems(sequence, path, decoder));
            case ComposeScalar { Kind: ComposeScalarKind.String } scalar when takesScalar:
                return Derived.List(scalar, [scalar]);
            case ComposeScalar scalar when scalar.IsNull || scalar.IsUnknown:
                return value;
            default:
                decoder.RefuseShape(
                    value,
                    path,
                    takesScalar ? $"invalid type {GoText.TypeOf(value)} for string list" : $"source data must be an array or slice, got {GoText.KindOf(value)}");
                return value;
        }
    }

    internal override bool IsZero(ComposeValue value) => value.IsNull || value is ComposeSequence { Items.IsEmpty: true };

    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger) =>
        below is ComposeSequence lower && above is ComposeSequence upper && !lower.Items.IsEmpty && !upper.Items.IsEmpty
            ? new ComposeSequence(lower.Node, lower.Provenance, lower.Items.AddRange(upper.Items))
            : base.Merge(below, above, path, merger);

    internal override ComposeValue Print(ComposeValue value) => value is ComposeSequence sequence
        ? Derived.List(sequence, sequence.Items.Select(item.Print))
        : PrintedScalar.All(value);

    /// <summary>The items; one may become several or none.</summary>
    protected virtual IEnumerable<ComposeValue> DecodeItems(ComposeSequence sequence, TreePath path, StackDecoder decoder) =>
        sequence.Items.Select((value, index) => item.Decode(value, path.Child(index), decoder));
}
