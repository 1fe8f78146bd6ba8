using StackLint.Compose.Binding;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Names with texts, written as a mapping or as a list of <c>NAME=value</c>; the last of equal names counts.</summary>
/// <param name="keepsNull">Whether a name without value is told from one with an empty text.</param>
internal sealed class PairsType(bool keepsNull = false) : ComposeType
{
    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder)
    {
        var decoded = value is ComposeSequence sequence && sequence.Items.All(static i => i is ComposeScalar { IsNull: false })
            ? Derived.Map(sequence, Derived.LastOfEach(sequence.Items.OfType<ComposeScalar>().Select(PairOf))).AsPairList()
            : value;

        // Of variables alone, and of those in a list, Compose looks at the end of the name.
        foreach (var entry in keepsNull && decoded is ComposeMapping { IsPairList: true } pairs ? pairs.Entries : [])
        {
            if (entry.Name is [.., var last] && char.IsWhiteSpace(last))
            {
                decoder.Refuse(entry.Value, path, $"environment variable {entry.Name} is declared with a trailing space");
            }
        }

        return decoded;
    }

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer)
    {
        if (value is not ComposeMapping mapping)
        {
            return value.IsNull ? null : PrintedScalar.All(value);
        }

        mapping = mapping.IsPairList ? mapping : StrayExtensions.Collect(mapping, isText: true);
        return mapping.Entries.IsEmpty ? null : Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = PrintItem(e.Value) }));
    }

    private static ComposeEntry PairOf(ComposeScalar item)
    {
        var text = PlainText.Of(item);
        var (name, value) = PairText.Split(text);
        if (item.IsUnknown && Derived.HasHole(value ?? name))
        {
            return new ComposeEntry(name, item.Node, Derived.Unknown(item, value ?? ""));
        }

        return new ComposeEntry(name, item.Node, Derived.Scalar(item, value is null ? ComposeScalarKind.Null : ComposeScalarKind.String, value ?? ""));
    }

    private ComposeValue PrintItem(ComposeValue value) => value switch
    {
        ComposeScalar { IsUnknown: true } => value,
        ComposeScalar { IsNull: true } when keepsNull => PrintedScalar.All(value),
        ComposeScalar scalar => Derived.Scalar(scalar, ComposeScalarKind.String, PlainText.Of(scalar)),
        _ => PrintedScalar.All(value),
    };
}
