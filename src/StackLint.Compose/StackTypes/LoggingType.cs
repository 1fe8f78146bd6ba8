using StackLint.Compose.Loading;
using StackLint.Compose.Merging;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary><c>logging</c>: options of the same driver are merged, but only into existing ones; another driver replaces all.</summary>
internal sealed class LoggingType() : RecordType(("driver", TextType.Instance), ("options", PairsType.Options))
{
    internal override ComposeValue Merge(ComposeValue below, ComposeValue above, TreePath path, StackMerger merger)
    {
        if (below is not ComposeMapping lower || above is not ComposeMapping upper)
        {
            return base.Merge(below, above, path, merger);
        }

        // Docker can merge into an empty map, not into none.
        var own = lower.Find("options") is { Value.IsNull: false } entry ? entry : null;
        if (Driver(lower) is { } old && Driver(upper) is { } driver && old != driver)
        {
            if (own is not null && !PairsType.Options.IsZero(own.Value) && upper.Find("options") is null)
            {
                merger.Lose(LoadLossKind.BaseReplaced, own.Value, path.Child("options"), above, $"the options go with the driver '{old}'");
            }

            return Overriding.Replace(below, above);
        }

        if (own is not null || upper.Find("options") is not { } options)
        {
            return base.Merge(below, above, path, merger);
        }

        if (!PairsType.Options.IsZero(options.Value))
        {
            merger.Lose(LoadLossKind.OverrideDropped, options.Value, path.Child("options"), below, "options are dropped where the earlier file has none");
        }

        return base.Merge(
            below,
            new ComposeMapping(upper.Node, upper.Provenance, [.. upper.Entries.Where(static e => e.Name != "options")]),
            path,
            merger);
    }

    private static string? Driver(ComposeMapping logging) =>
        logging.Find("driver")?.Value is { } driver && !TextType.Instance.IsZero(driver) ? ((driver as ComposeScalar)?.Text) : null;
}
