using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Two values to merge.</summary>
/// <param name="Below">The value of the earlier files.</param>
/// <param name="Above">The value of the later file.</param>
/// <param name="Rules">The rules for what is below, null when there are none.</param>
/// <param name="Path">The place of both.</param>
/// <param name="Merger">Merges what is below.</param>
internal sealed record MergeStep(ComposeValue Below, ComposeValue Above, MergeRuleNode? Rules, TreePath Path, TreeMerger Merger)
{
    /// <summary>Merges by default: mappings deep, lists appended, scalars replaced.</summary>
    internal ComposeValue ByDefault() => Merger.MergeByDefault(this);

    /// <summary>Merges other values in place of these, for example in a common form.</summary>
    internal ComposeValue ByDefault(ComposeValue below, ComposeValue above) => Merger.MergeByDefault(this with { Below = below, Above = above });

    internal ComposeValue Replace() => Overriding.Replace(Below, Above);

    /// <summary>The earlier value with other items.</summary>
    internal ComposeSequence WithItems(IEnumerable<ComposeValue> items) =>
        new(Below.Node, Below.Provenance, [.. items]) { WrittenForm = Below.WrittenForm };

    /// <summary>The earlier value with other entries.</summary>
    internal ComposeMapping WithEntries(IEnumerable<ComposeEntry> entries) =>
        new(Below.Node, Below.Provenance, [.. entries]) { WrittenForm = Below.WrittenForm };
}
