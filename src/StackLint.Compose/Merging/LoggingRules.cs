using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules for <c>logging</c>: options of another driver make no sense and are not merged.</summary>
internal static class LoggingRules
{
    /// <summary>Compose: deep where the drivers are equal or one is not named, else replaced.</summary>
    internal static MergeRule Deep { get; } = new(static step => MayMerge(step) ? step.ByDefault() : step.Replace());

    /// <summary>Stack: likewise, but options are lost where the earlier files have none.</summary>
    internal static MergeRule IntoExistingOptions { get; } = new(static step =>
    {
        if (Emptiness.IsEmpty(step.Above))
        {
            return step.Below;
        }

        if (!MayMerge(step))
        {
            return step.Replace();
        }

        var hasOptions = (step.Below as ComposeMapping)?.Find("options") is { } options && !Emptiness.IsEmpty(options.Value);
        return hasOptions || step is not { Below: ComposeMapping, Above: ComposeMapping above }
            ? step.ByDefault()
            : step.ByDefault(step.Below, new ComposeMapping(above.Node, above.Provenance, [.. above.Entries.Where(static e => e.Name != "options")]));
    });

    private static bool MayMerge(MergeStep step) =>
        step is not { Below: ComposeMapping below, Above: ComposeMapping above }
        || Driver(below) is not { } lower
        || Driver(above) is not { } upper
        || lower == upper;

    private static string? Driver(ComposeMapping logging) =>
        logging.Find("driver")?.Value is ComposeScalar { IsNull: false } driver ? driver.Text : null;
}
