using System.Collections.Immutable;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Merges the trees of several files or documents, base first, by the dialect's table of rules.</summary>
internal sealed class TreeMerger(ComposeDialect dialect)
{
    private readonly MergeRuleNode _rules = dialect == ComposeDialect.Stack ? StackMergeRules.Root : ComposeMergeRules.Root;

    /// <summary>Puts a later file's tree on top of the earlier ones'.</summary>
    /// <param name="below">The earlier files, null before the first.</param>
    /// <param name="above">The later file.</param>
    internal ComposeMapping Merge(ComposeMapping? below, ComposeMapping above) => below is null
        ? dialect == ComposeDialect.Compose ? OverrideTags.StripMapping(above) : above
        : MergeTagged(below, above, _rules);

    /// <summary>Puts a service on top of the one it extends.</summary>
    internal ComposeMapping MergeService(ComposeMapping below, ComposeMapping above) =>
        MergeTagged(below, above, _rules.Find("services")?.Find("*"));

    /// <summary>Mappings deep, lists appended, scalars replaced; a stack ignores empty values of later files, Compose null.</summary>
    internal ComposeValue MergeByDefault(ComposeValue below, ComposeValue above, MergeRuleNode? rules)
    {
        if (dialect == ComposeDialect.Stack ? Emptiness.IsEmpty(above) : above.IsNull)
        {
            return below;
        }

        return (below, above) switch
        {
            (ComposeMapping lower, ComposeMapping upper) => MergeMappings(lower, upper, rules),
            (ComposeSequence lower, ComposeSequence upper) =>
                new ComposeSequence(lower.Node, lower.Provenance, lower.Items.AddRange(upper.Items)),
            _ => Overriding.Replace(below, above),
        };
    }

    private ComposeMapping MergeTagged(ComposeMapping below, ComposeMapping above, MergeRuleNode? rules) =>
        dialect == ComposeDialect.Compose
            ? MergeMappings(OverrideTags.Clear(below, above), OverrideTags.StripMapping(above), rules)
            : MergeMappings(below, above, rules);

    private ComposeMapping MergeMappings(ComposeMapping below, ComposeMapping above, MergeRuleNode? rules)
    {
        var later = above.Entries.ToDictionary(static e => e.Name, StringComparer.Ordinal);
        var merged = ImmutableArray.CreateBuilder<ComposeEntry>();
        foreach (var entry in below.Entries)
        {
            merged.Add(later.Remove(entry.Name, out var upper)
                ? MergeEntry(entry, upper, rules?.Find(entry.Name))
                : KeepEntry(entry, rules?.Find(entry.Name)));
        }

        foreach (var entry in above.Entries)
        {
            if (later.ContainsKey(entry.Name) && rules?.Find(entry.Name)?.Rule != CommonRules.First)
            {
                merged.Add(entry);
            }
        }

        return new ComposeMapping(below.Node, below.Provenance, merged.ToImmutable());
    }

    private ComposeEntry MergeEntry(ComposeEntry below, ComposeEntry above, MergeRuleNode? rules)
    {
        var upper = above.Value;
        var isReplacement = dialect == ComposeDialect.Compose && OverrideTags.IsOverride(upper);
        var value = isReplacement
            ? Overriding.Replace(below.Value, upper)
            : rules?.Rule is { } rule
                ? rule.Apply(new MergeStep(below.Value, upper, rules, this))
                : MergeByDefault(below.Value, upper, rules);
        return ReferenceEquals(value.Node, upper.Node) ? above with { Value = value } : below with { Value = value };
    }

    private ComposeEntry KeepEntry(ComposeEntry entry, MergeRuleNode? rules) =>
        rules?.Rule is { AppliesAlone: true } rule
            ? entry with { Value = rule.Apply(new MergeStep(entry.Value, new ComposeSequence(entry.Value.Node, entry.Value.Provenance, []), rules, this)) }
            : entry;
}
