using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules that both tables use.</summary>
internal static class CommonRules
{
    /// <summary>The first file's value stays, and what only later files have is dropped.</summary>
    internal static MergeRule First { get; } = new(static step => step.Below);

    /// <summary>The later value replaces the earlier one whatever it is.</summary>
    internal static MergeRule Replace { get; } = new(static step => step.Replace());

    /// <summary>The later value replaces the earlier one unless it is null.</summary>
    internal static MergeRule ReplaceUnlessNull { get; } = new(static step => step.Above.IsNull ? step.Below : step.Replace());

    /// <summary>The later value replaces the earlier one unless it is empty.</summary>
    internal static MergeRule ReplaceUnlessEmpty { get; } =
        new(static step => Emptiness.IsEmpty(step.Above) ? step.Below : step.Replace());

    /// <summary><c>build</c>: the short form is its context.</summary>
    internal static MergeRule Build { get; } =
        new(static step => step.Above.IsNull ? step.Below : step.ByDefault(Forms.ToBuild(step.Below), Forms.ToBuild(step.Above)));

    /// <summary>A scalar counts as a list of one; the lists are appended.</summary>
    internal static MergeRule Append { get; } = new(static step => AppendLists(step, isDistinct: false));

    /// <summary>Like <see cref="Append"/>, without repeating scalars of the same text.</summary>
    internal static MergeRule AppendDistinct { get; } = new(static step => AppendLists(step, isDistinct: true));

    private static ComposeValue AppendLists(MergeStep step, bool isDistinct)
    {
        if (Forms.ToItems(step.Below) is not { } below || Forms.ToItems(step.Above) is not { } above)
        {
            return step.ByDefault();
        }

        var items = isDistinct ? below.Concat(above).DistinctBy(static i => ItemKeys.OfText(i) ?? (object)i) : below.Concat(above);
        return step.WithItems(items);
    }
}
