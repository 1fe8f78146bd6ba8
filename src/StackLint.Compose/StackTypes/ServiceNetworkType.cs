using StackLint.Compose.Loading;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>What a service asks of a network. Of two files the later's aliases count even when it has none, and its <c>driver_opts</c> never do.</summary>
internal sealed class ServiceNetworkType() : RecordType(
    ("aliases", ListType.Texts),
    ("driver_opts", PairsType.Options),
    ("ipv4_address", TextType.Instance),
    ("ipv6_address", TextType.Instance))
{
    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (below is not ComposeMapping lower || above is not ComposeMapping upper)
        {
            return base.Merge(below, above, path, merger);
        }

        if (lower.Find("aliases") is { } aliases && upper.Find("aliases") is null && !ListType.Texts.IsZero(aliases.Value))
        {
            merger.Lose(LoadLossKind.BaseReplaced, aliases.Value, path.Child(aliases.Name), above, "the aliases go: a later file describes the network without them");
        }

        if (upper.Find("driver_opts") is { } options
            && !PairsType.Options.IsZero(options.Value)
            && (lower.Find("driver_opts") is not { } own || !ValueEquality.AreEqual(own.Value, options.Value)))
        {
            merger.Lose(LoadLossKind.OverrideDropped, options.Value, path.Child(options.Name), below, "options of a later file are dropped");
        }

        var kept = lower.Entries.Where(e => e.Name != "aliases" && !Replaces(upper.Find(e.Name)));
        var taken = upper.Entries.Where(static e => e.Name == "aliases" || Replaces(e)).Select(e => lower.Find(e.Name) is { } old
            ? e with { Value = Overriding.Replace(old.Value, e.Value) }
            : e);
        return new ComposeMapping(lower.Node, lower.Provenance, [.. kept, .. taken]);
    }

    private static bool Replaces(ComposeEntry? entry) =>
        entry is { Name: not "driver_opts" and not "aliases" } && !TextType.Instance.IsZero(entry.Value);
}
