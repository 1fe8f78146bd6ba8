using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules for a service's <c>networks</c>, list or map form.</summary>
internal static class NetworkRules
{
    /// <summary>Compose: by name, deep, aliases appended.</summary>
    internal static MergeRule Deep { get; } =
        new(static step => step.ByDefault(Forms.ToNames(step.Below), Forms.ToNames(step.Above)));

    /// <summary>Stack: by name; of two maps the later's aliases count even when there are none, and its <c>driver_opts</c> are lost.</summary>
    internal static MergeRule ByField { get; } = new(static step =>
    {
        if (Emptiness.IsEmpty(step.Above))
        {
            return step.Below;
        }

        if (Forms.ToNames(step.Below) is not ComposeMapping below || Forms.ToNames(step.Above) is not ComposeMapping above)
        {
            return step.Replace();
        }

        var merged = below.Entries
            .Select(e => above.Find(e.Name) is { } upper ? e with { Value = MergeOne(e.Value, upper.Value) } : e)
            .Concat(above.Entries.Where(e => below.Find(e.Name) is null));
        return step.WithEntries(merged);
    });

    private static ComposeValue MergeOne(ComposeValue below, ComposeValue above)
    {
        if (below is not ComposeMapping lower || above is not ComposeMapping upper)
        {
            return above.IsNull ? below : Overriding.Replace(below, above);
        }

        var kept = lower.Entries.Where(e => e.Name != "aliases" && !Replaces(upper.Find(e.Name)));
        var taken = upper.Entries.Where(static e => e.Name == "aliases" || Replaces(e)).Select(e => lower.Find(e.Name) is { } old
            ? e with { Value = Overriding.Replace(old.Value, e.Value) }
            : e);
        return new ComposeMapping(lower.Node, lower.Provenance, [.. kept, .. taken]);
    }

    private static bool Replaces(ComposeEntry? entry) => entry is { Name: not "driver_opts" and not "aliases" } && !Emptiness.IsEmpty(entry.Value);
}
