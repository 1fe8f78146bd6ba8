using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Two values to merge.</summary>
/// <param name="Below">The value of the earlier files.</param>
/// <param name="Above">The value of the later file.</param>
/// <param name="Rules">The rules for what is below, null when there are none.</param>
/// <param name="Merger">Merges what is below.</param>
internal sealed record MergeStep(ComposeValue Below, ComposeValue Above, MergeRuleNode? Rules, TreeMerger Merger)
{
    /// <summary>Merges by the dialect's default: mappings deep, lists appended, scalars replaced.</summary>
    internal ComposeValue ByDefault() => Merger.MergeByDefault(Below, Above, Rules);

    /// <summary>Merges other values in place of these, for example in a common form.</summary>
    internal ComposeValue ByDefault(ComposeValue below, ComposeValue above) => Merger.MergeByDefault(below, above, Rules);

    internal ComposeValue Replace() => Overriding.Replace(Below, Above);

    /// <summary>The earlier value with other items.</summary>
    internal ComposeSequence WithItems(IEnumerable<ComposeValue> items) => new(Below.Node, Below.Provenance, [.. items]);

    /// <summary>The earlier value with other entries.</summary>
    internal ComposeMapping WithEntries(IEnumerable<ComposeEntry> entries) => new(Below.Node, Below.Provenance, [.. entries]);
}
