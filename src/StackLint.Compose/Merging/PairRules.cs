using System.Collections.Immutable;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules for properties of names and values, written as a map or as a list of <c>NAME=value</c>.</summary>
internal static class PairRules
{
    /// <summary>By name; a later value always wins.</summary>
    internal static MergeRule ByName { get; } = new(static step => Merge(step, static _ => true));

    /// <summary>By name; null and the empty text do not override.</summary>
    internal static MergeRule ByNameUnlessEmpty { get; } =
        new(static step => Merge(step, static above => above is not ComposeScalar { IsUnknown: false, Text: "" } && !above.IsNull));

    /// <summary>Two lists are appended without repetition, other forms merged by name.</summary>
    internal static MergeRule Hosts { get; } = new(static step =>
        step is { Below: ComposeSequence, Above: ComposeSequence } ? CommonRules.AppendDistinct.Apply(step) : Merge(step, static _ => true));

    private static ComposeValue Merge(MergeStep step, Predicate<ComposeValue> overrides)
    {
        if (step.Above.IsNull)
        {
            return step.Below;
        }

        if (Forms.ToPairs(step.Below) is not ComposeMapping below || Forms.ToPairs(step.Above) is not ComposeMapping above)
        {
            return step.Replace();
        }

        var merged = below.Entries.ToBuilder();
        foreach (var entry in above.Entries)
        {
            var at = merged.FindIndex(e => e.Name == entry.Name);
            if (at < 0)
            {
                merged.Add(entry);
            }
            else if (overrides(entry.Value))
            {
                merged[at] = entry with { Value = Overriding.Replace(merged[at].Value, entry.Value) };
            }
        }

        return step.WithEntries(merged);
    }

    private static int FindIndex(this ImmutableArray<ComposeEntry>.Builder entries, Predicate<ComposeEntry> match)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (match(entries[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
