using System.Collections.Immutable;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>A mapping with keys of the user's choice.</summary>
/// <param name="item">The type of each value.</param>
/// <param name="isNullKept">Whether null is printed as such; else as an empty mapping.</param>
internal sealed class MapType(ComposeType item, bool isNullKept) : ComposeType
{
    /// <summary>Whether keys that begin with <c>x-</c> are names like others.</summary>
    internal bool TakesExtensions { get; init; }

    internal override ComposeValue Transform(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeMapping mapping ? Each(mapping, path, (v, p) => item.Transform(v, p, decoder)) : value;

    internal override ComposeValue Decode(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        value is ComposeMapping mapping ? Each(mapping, path, (v, p) => item.Decode(v, p, decoder)) : value;

    internal override ComposeValue? Print(ComposeValue value, ComposePrinter printer)
    {
        if (value is not ComposeMapping mapping)
        {
            return value.IsNull ? null : PrintedScalar.All(value);
        }

        mapping = TakesExtensions ? mapping : StrayExtensions.Collect(mapping, isText: false);
        return mapping.Entries.IsEmpty ? null : Derived.Map(mapping, mapping.Entries.Select(e => e with { Value = PrintItem(e.Value, printer) }));
    }

    private ComposeValue PrintItem(ComposeValue value, ComposePrinter printer)
    {
        if (value.IsNull)
        {
            return isNullKept ? PrintedScalar.All(value) : Derived.Map(value, []);
        }

        return item.Print(value, printer) ?? Derived.Map(value, []);
    }

    private static ComposeMapping Each(ComposeMapping mapping, TreePath path, Func<ComposeValue, TreePath, ComposeValue> apply)
    {
        ImmutableArray<ComposeEntry>.Builder? changed = null;
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var entry = mapping.Entries[i];
            var value = apply(entry.Value, path.Child(entry.Name));
            if (!ReferenceEquals(value, entry.Value))
            {
                changed ??= mapping.Entries.ToBuilder();
                changed[i] = entry with { Value = value };
            }
        }

        return changed is null ? mapping : Derived.Map(mapping, changed.MoveToImmutable());
    }
}
