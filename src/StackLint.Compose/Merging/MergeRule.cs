using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>How a later file's value joins an earlier one's at one place of the tree.</summary>
/// <param name="step">The two values.</param>
internal delegate ComposeValue MergeRule(MergeStep step);
