using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>A mapping or a list with the order that it should have.</summary>
/// <param name="collection">The mapping or the list.</param>
/// <param name="parts">Its entries or items.</param>
/// <param name="compare">Compares two sort keys.</param>
internal sealed class OrderedCollection(YamlNode collection, ImmutableArray<OrderedPart> parts, Comparison<string> compare)
{
    /// <summary>The mapping or the list.</summary>
    internal YamlNode Node => collection;

    /// <summary>The keys of a mapping. A merge key may stand anywhere; other keys that are no text have no place.</summary>
    internal static OrderedCollection OfKeys(YamlMapping mapping, Comparison<string> compare) =>
        new(mapping, [.. mapping.Entries.Select(static e => new OrderedPart(e.Key, e.Name ?? "", e.IsMerge ? null : e.Name))], compare);

    /// <summary>The items of a list.</summary>
    internal static OrderedCollection OfItems(YamlSequence sequence, Func<YamlNode, string?> sortKey, Comparison<string> compare) =>
        new(sequence, [.. sequence.Items.Select(i => new OrderedPart(i, (i.Resolved as YamlScalar)?.Value ?? sortKey(i) ?? "", sortKey(i)))], compare);

    /// <summary>The first part that stands behind one that it belongs before, and the first such one; null when all is in order.</summary>
    internal (OrderedPart Part, OrderedPart Before)? FindMisplaced()
    {
        OrderedPart? highest = null;
        foreach (var part in parts.Where(static p => p.SortKey is not null))
        {
            if (highest is not null && compare(part.SortKey!, highest.SortKey!) < 0)
            {
                return (part, parts.First(p => p.SortKey is not null && compare(part.SortKey!, p.SortKey) < 0));
            }

            highest = part;
        }

        return null;
    }

    /// <summary>Puts all of it in order; null when that cannot be done by moving lines.</summary>
    internal ImmutableArray<TextChange>? Sort()
    {
        var sorted = new Queue<int>(Enumerable.Range(0, parts.Length).Where(i => parts[i].SortKey is not null)
            .Order(Comparer<int>.Create((l, r) => compare(parts[l].SortKey!, parts[r].SortKey!) is var order and not 0 ? order : l.CompareTo(r))));
        ImmutableArray<int> places = [.. parts.Select((p, i) => p.SortKey is null ? i : sorted.Dequeue())];
        return collection switch
        {
            YamlMapping mapping => YamlEdit.Reorder(mapping, places),
            YamlSequence sequence => YamlEdit.Reorder(sequence, places),
            _ => null,
        };
    }
}
