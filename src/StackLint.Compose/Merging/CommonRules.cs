using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules of several properties.</summary>
internal static class CommonRules
{
    /// <summary>The later value replaces the earlier one whatever it is.</summary>
    internal static ComposeValue Replace(MergeStep step) => step.Replace();

    /// <summary><c>build</c>: the short form is its context.</summary>
    internal static ComposeValue Build(MergeStep step) =>
        step.Above.IsNull ? step.Below : step.ByDefault(Forms.ToBuild(step.Below), Forms.ToBuild(step.Above));

    /// <summary>A scalar counts as a list of one; the lists are appended.</summary>
    internal static ComposeValue Append(MergeStep step) => Forms.ToItems(step.Below) is { } below && Forms.ToItems(step.Above) is { } above
        ? step.WithItems(below.Concat(above))
        : step.ByDefault();
}
