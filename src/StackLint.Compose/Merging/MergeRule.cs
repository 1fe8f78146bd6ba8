using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>How a later file's value joins an earlier one's at one place of the tree.</summary>
/// <param name="Apply">Makes the merged value.</param>
/// <param name="AppliesAlone">Whether it also runs, with an empty list on top, where the later file does not mention the key.</param>
internal sealed record MergeRule(Func<MergeStep, ComposeValue> Apply, bool AppliesAlone = false);
