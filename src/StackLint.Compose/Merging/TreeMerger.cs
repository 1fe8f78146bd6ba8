using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Merges the trees of several files or documents, base first, as compose-go does (<c>override/merge.go</c>).</summary>
/// <param name="context">Where what is lost and what cannot be merged is reported.</param>
internal sealed class TreeMerger(LoadContext context)
{
    private static readonly MergeRuleNode Rules = ComposeMergeRules.Root;

    internal LoadContext Context => context;

    /// <summary>Puts a later document's tree on top of the earlier ones'.</summary>
    /// <param name="below">The earlier documents, null before the first.</param>
    /// <param name="above">The later document.</param>
    internal ComposeMapping Merge(ComposeMapping? below, ComposeMapping above) =>
        below is null ? OverrideTags.StripMapping(above) : MergeTagged(below, above, Rules, TreePath.Root);

    /// <summary>Puts a service on top of the one it extends.</summary>
    internal ComposeMapping MergeService(ComposeMapping below, ComposeMapping above, string name) =>
        MergeTagged(below, above, Rules.Find("services")?.Find("*"), TreePath.Root.Child("services").Child(name));

    /// <summary>Mappings deep, lists appended, scalars replaced; null is as good as nothing.</summary>
    internal ComposeValue MergeByDefault(MergeStep step)
    {
        var (below, above) = (step.Below, step.Above);
        if (above.IsNull)
        {
            if (below is not ComposeMapping and not { IsNull: true })
            {
                Lose(LoadLossKind.OverrideIgnored, above, below, step.Path, "null does not override");
            }

            return below;
        }

        switch (below, above)
        {
            case (ComposeMapping lower, ComposeMapping upper):
                return MergeMappings(lower, upper, step.Rules, step.Path);
            case (ComposeSequence lower, ComposeSequence upper):
                return new ComposeSequence(lower.Node, lower.Provenance, lower.Items.AddRange(upper.Items));
            case (ComposeMapping or ComposeSequence, not ComposeScalar { IsUnknown: true }):
                Refuse(step);
                break;
        }

        return step.Replace();
    }

    /// <summary>Reports a later value of another kind than the earlier one.</summary>
    internal void Refuse(MergeStep step) =>
        context.Report(new LoadProblem(LoadProblemKind.Conflict, step.Above.Node, step.Path.ToString(), $"cannot override {step.Path}")
        {
            Provenance = step.Above.Provenance,
            Related = [new LoadPlace(step.Below.GetLocation(), "overridden here")],
        });

    /// <summary>Records that a written value does not count.</summary>
    internal void Lose(LoadLossKind kind, ComposeValue lost, ComposeValue winner, TreePath path, string description) =>
        context.Report(new LoadLoss(kind, lost.Node, path.ToString(), winner.Node, description) { Provenance = lost.Provenance });

    private ComposeMapping MergeTagged(ComposeMapping below, ComposeMapping above, MergeRuleNode? rules, TreePath path) =>
        MergeMappings(OverrideTags.Clear(below, above), OverrideTags.StripMapping(above), rules, path);

    private ComposeMapping MergeMappings(ComposeMapping below, ComposeMapping above, MergeRuleNode? rules, TreePath path)
    {
        var later = above.Entries.ToDictionary(static e => e.Name, StringComparer.Ordinal);
        var merged = ImmutableArray.CreateBuilder<ComposeEntry>();
        foreach (var entry in below.Entries)
        {
            merged.Add(later.Remove(entry.Name, out var upper) ? MergeEntry(entry, upper, rules?.Find(entry.Name), path.Child(entry.Name)) : entry);
        }

        merged.AddRange(above.Entries.Where(e => later.ContainsKey(e.Name)));
        return new ComposeMapping(below.Node, below.Provenance, merged.ToImmutable()) { WrittenForm = below.WrittenForm };
    }

    private ComposeEntry MergeEntry(ComposeEntry below, ComposeEntry above, MergeRuleNode? rules, TreePath path)
    {
        var step = new MergeStep(below.Value, above.Value, rules, path, this);
        var value = OverrideTags.IsOverride(above.Value) ? step.Replace()
            : rules?.Rule is { } rule ? rule(step)
            : MergeByDefault(step);
        return ReferenceEquals(value.Node, above.Value.Node) ? above with { Value = value } : below with { Value = value };
    }
}
