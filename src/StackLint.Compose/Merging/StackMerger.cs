using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>
/// Merges decoded files as docker/cli does (<c>compose/loader/merge.go</c>, mergo), base first: services field by field,
/// other objects whole. What is written and does not survive is reported.
/// </summary>
internal sealed class StackMerger(LoadContext context)
{
    /// <summary>Puts a later file's tree on top of the earlier ones'.</summary>
    /// <param name="below">The earlier files, null before the first.</param>
    /// <param name="above">The later file.</param>
    internal ComposeMapping Merge(ComposeMapping? below, ComposeMapping above) => below is null
        ? above
        : (ComposeMapping)StackTree.Project.Merge(below, above, TreePath.Root, this);

    /// <summary>The entries of two maps in the order of the files, those of the same name merged.</summary>
    /// <param name="below">The earlier map.</param>
    /// <param name="above">The later map.</param>
    /// <param name="merge">Merges two entries of the same name.</param>
    /// <param name="keep">What becomes of an entry that only the earlier map has.</param>
    /// <param name="isKept">Whether an entry that only the later map has is taken; all are when null.</param>
    internal static ComposeMapping Join(
        ComposeMapping below,
        ComposeMapping above,
        Func<ComposeEntry, ComposeEntry, ComposeValue> merge,
        Func<ComposeEntry, ComposeValue>? keep = null,
        Predicate<ComposeEntry>? isKept = null)
    {
        var later = new Dictionary<string, ComposeEntry>(StringComparer.Ordinal);
        foreach (var entry in above.Entries)
        {
            // Names that a variable hides may stand several times; they equal nothing.
            if (!Derived.HasHole(entry.Name))
            {
                later[entry.Name] = entry;
            }
        }

        var merged = ImmutableArray.CreateBuilder<ComposeEntry>();
        foreach (var entry in below.Entries)
        {
            if (later.Remove(entry.Name, out var upper))
            {
                var value = merge(entry, upper);
                merged.Add(ReferenceEquals(value.Node, upper.Value.Node) ? upper with { Value = value } : entry with { Value = value });
            }
            else
            {
                merged.Add(keep is null ? entry : entry with { Value = keep(entry) });
            }
        }

        foreach (var entry in above.Entries)
        {
            if ((later.ContainsKey(entry.Name) || Derived.HasHole(entry.Name)) && isKept?.Invoke(entry) != false)
            {
                merged.Add(entry);
            }
        }

        return new ComposeMapping(below.Node, below.Provenance, merged.ToImmutable());
    }

    /// <summary>A later value that does not count, because Docker cannot tell it from one that is not written.</summary>
    internal void Ignore(ComposeValue below, ComposeValue above, TreePath path)
    {
        // A map without entries asks for nothing, and a variable may be empty itself.
        if (above is not ComposeMapping && below is not ComposeScalar { IsUnknown: true })
        {
            Lose(LoadLossKind.OverrideIgnored, above, path, below, $"{Describe(below)} stays: {Describe(above)} in a later file does not override");
        }
    }

    /// <summary>A list item that another one of the same key replaces.</summary>
    internal void Collapse(ComposeValue lost, ComposeValue winner, TreePath path)
    {
        if (!ReferenceEquals(lost.Written, winner.Written) && !ValueEquality.AreEqual(lost, winner))
        {
            Lose(LoadLossKind.ItemCollapsed, lost, path, winner, $"{Describe(winner.Written)} takes its place");
        }
    }

    /// <summary>A value that is not loaded, or not as written.</summary>
    internal void Lose(LoadLossKind kind, ComposeValue lost, TreePath path, ComposeValue? winner, string description)
    {
        if (!ReferenceEquals(lost.Node, winner?.Node))
        {
            context.Report(new LoadLoss(kind, lost.Node, path.ToString(), winner?.Node, description) { Provenance = lost.Provenance });
        }
    }

    /// <summary>Values that cannot be merged.</summary>
    internal void Refuse(ComposeValue above, ComposeValue below, TreePath path, string expectation) =>
        context.Report(new LoadProblem(LoadProblemKind.Conflict, above.Node, path.ToString(), expectation)
        {
            Provenance = above.Provenance,
            Related = [new LoadPlace(below.GetLocation(), "merged with this")],
        });

    /// <summary>A value in the words of a message.</summary>
    internal static string Describe(ComposeValue value) => value switch
    {
        ComposeScalar { IsNull: true } => "nothing",
        ComposeScalar { IsUnknown: true } => "the value of a variable",
        ComposeScalar { Text: "" } => "an empty text",
        ComposeScalar scalar => $"'{scalar.Text}'",
        ComposeSequence { Items.IsEmpty: true } => "an empty list",
        ComposeSequence => "the list of an earlier file",
        _ => "a mapping",
    };
}
