using StackLint.Compose.Origins;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Compose's tags <c>!reset</c> (drop the key and what earlier files gave it) and <c>!override</c> (replace, do not merge).</summary>
internal static class OverrideTags
{
    internal const string Reset = "!reset";

    private static bool IsReset(ComposeValue value) => value.Node.Tag == Reset;

    // Compose resets the place where the tag is written; through a merge key the key goes and nothing else.
    private static bool ResetsEarlier(ComposeValue value) =>
        IsReset(value) && !value.Provenance.Steps.Any(static s => s.Kind == ProvenanceKind.MergeKey);

    internal static bool IsOverride(ComposeValue value) => value.Node.Tag == "!override";

    private static ComposeValue Strip(ComposeValue value) => value switch
    {
        ComposeMapping mapping => StripMapping(mapping),
        ComposeSequence sequence when sequence.Items.Any(NeedsStripping) => new ComposeSequence(
            sequence.Node,
            sequence.Provenance,
            [.. sequence.Items.Where(static i => !IsReset(i)).Select(Strip)]),
        _ => value,
    };

    /// <summary>The mapping without what is reset below it.</summary>
    internal static ComposeMapping StripMapping(ComposeMapping mapping) => !NeedsStripping(mapping)
        ? mapping
        : new ComposeMapping(
            mapping.Node,
            mapping.Provenance,
            [.. mapping.Entries.Where(static e => !IsReset(e.Value)).Select(static e => e with { Value = Strip(e.Value) })]);

    /// <summary>The earlier value without what the later one resets.</summary>
    internal static ComposeMapping Clear(ComposeMapping below, ComposeMapping above) => !NeedsStripping(above)
        ? below
        : new ComposeMapping(below.Node, below.Provenance, [.. below.Entries.Select(e => Clear(e, above.Find(e.Name))).OfType<ComposeEntry>()]);

    private static ComposeEntry? Clear(ComposeEntry below, ComposeEntry? above)
    {
        if (above is not null && ResetsEarlier(above.Value))
        {
            return null;
        }

        return below.Value is ComposeMapping lower && above?.Value is ComposeMapping upper
            ? below with { Value = Clear(lower, upper) }
            : below;
    }

    private static bool NeedsStripping(ComposeValue value) => IsReset(value) || value switch
    {
        ComposeMapping mapping => mapping.Entries.Any(static e => NeedsStripping(e.Value)),
        ComposeSequence sequence => sequence.Items.Any(NeedsStripping),
        _ => false,
    };
}
