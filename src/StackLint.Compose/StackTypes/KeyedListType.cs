using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>A list that Docker merges as a map: items of the same key replace each other, and what remains is sorted by it.</summary>
/// <param name="item">The type of the items.</param>
/// <param name="keyOf">The key of an item; null when it is unknown, which equals nothing.</param>
/// <param name="comparer">The order of the keys.</param>
/// <param name="losesItem">Whether an item of an earlier file is lost, not just overridden, by a later file's.</param>
internal class KeyedListType(
    StackType item,
    Func<ComposeValue, string?> keyOf,
    IComparer<string> comparer,
    Func<ComposeValue, ComposeValue, bool> losesItem) : ListType(item)
{
    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (below is not ComposeSequence lower || above is not ComposeSequence upper)
        {
            return base.Merge(below, above, path, merger);
        }

        if (upper.Items.IsEmpty && !lower.Items.IsEmpty && !ReferenceEquals(lower, upper))
        {
            merger.Ignore(below, above, path);
        }

        return Join(lower, upper.Items.AsSpan(), path, merger);
    }

    // Docker merges the lists of a service that stands in a second file even where that does not mention them.
    internal override ComposeValue MergeAlone(ComposeValue value, TreePath path, StackMerger merger) =>
        value is ComposeSequence sequence ? Join(sequence, [], path, merger) : value;

    // A list that is empty from the start is joined with the next file's; one that is added empty is as if it were not written.
    internal override bool IsLostWhenAdded(ComposeValue value) => IsZero(value);

    private ComposeSequence Join(ComposeSequence lower, ReadOnlySpan<ComposeValue> upper, TreePath path, StackMerger merger)
    {
        var items = new Dictionary<string, ComposeValue>(StringComparer.Ordinal);
        var unknown = new List<ComposeValue>();
        foreach (var value in lower.Items)
        {
            Put(value, fromLater: false);
        }

        // Each file's list becomes a map of its own first, so that what collapses within a file does so there.
        var later = new Dictionary<string, ComposeValue>(StringComparer.Ordinal);
        foreach (var value in upper)
        {
            if (keyOf(value) is not { } key)
            {
                unknown.Add(value);
            }
            else
            {
                if (later.TryGetValue(key, out var lost))
                {
                    merger.Collapse(lost, value, path);
                }

                later[key] = value;
            }
        }

        foreach (var value in later.Values)
        {
            Put(value, fromLater: true);
        }

        return new ComposeSequence(
            lower.Node,
            lower.Provenance,
            [.. items.OrderBy(static i => i.Key, comparer).Select(static i => i.Value), .. unknown]);

        void Put(ComposeValue value, bool fromLater)
        {
            if (keyOf(value) is not { } key)
            {
                unknown.Add(value);
                return;
            }

            if (!items.TryGetValue(key, out var lost))
            {
                items.Add(key, value);
                return;
            }

            if (!fromLater || losesItem(lost, value))
            {
                merger.Collapse(lost, value, path);
            }

            items[key] = fromLater ? Overriding.Replace(lost, value) : value;
        }
    }
}
