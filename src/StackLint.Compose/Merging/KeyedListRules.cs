using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules for lists whose items have keys: an item replaces an earlier one of the same key.</summary>
internal static class KeyedListRules
{
    /// <summary>Compose: the order of the files stays.</summary>
    internal static MergeRule InOrder(Func<ComposeValue, string?> keyOf) => new(step => Merge(step, keyOf, null));

    /// <summary>Stack: sorted by key, and run as soon as the service stands in a second file.</summary>
    internal static MergeRule Sorted(Func<ComposeValue, string?> keyOf, IComparer<string> comparer) =>
        new(step => Merge(step, keyOf, comparer), AppliesAlone: true);

    /// <summary>Compose's <c>ipam.config</c>: items of the same key are merged.</summary>
    internal static MergeRule Deep(Func<ComposeValue, string?> keyOf) =>
        new(step => Merge(step, keyOf, null, (below, above) => step.Merger.MergeByDefault(below, above, null)));

    private static ComposeValue Merge(
        MergeStep step,
        Func<ComposeValue, string?> keyOf,
        IComparer<string>? comparer,
        Func<ComposeValue, ComposeValue, ComposeValue>? combine = null)
    {
        if (step.Below is not ComposeSequence below || step.Above is not ComposeSequence above)
        {
            return step.ByDefault();
        }

        if (comparer is not null && below.Items.IsEmpty)
        {
            return above.Items.IsEmpty ? below : above;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var merged = new List<(string? Key, ComposeValue Item)>();
        foreach (var item in below.Items.Concat(above.Items))
        {
            var key = keyOf(item);
            if (key is not null && places.TryGetValue(key, out var at))
            {
                merged[at] = (key, combine is null ? Overriding.Replace(merged[at].Item, item) : combine(merged[at].Item, item));
                continue;
            }

            if (key is not null)
            {
                places.Add(key, merged.Count);
            }

            merged.Add((key, item));
        }

        // Items whose key is not known stay behind the others.
        IEnumerable<(string? Key, ComposeValue Item)> ordered = comparer is null
            ? merged
            : merged.OrderBy(static m => m.Key is null).ThenBy(static m => m.Key ?? "", comparer);
        return step.WithItems(ordered.Select(static m => m.Item));
    }
}
