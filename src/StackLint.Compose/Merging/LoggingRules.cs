using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>The rule for <c>logging</c>: options of another driver make no sense and are not merged.</summary>
internal static class LoggingRules
{
    /// <summary>Deep where the drivers are equal or one is not named, else replaced.</summary>
    internal static ComposeValue Deep(MergeStep step)
    {
        if (step.Above.IsNull && !step.Below.IsNull)
        {
            // compose-go crashes here.
            step.Merger.Refuse(step);
            return step.Below;
        }

        if (step is not { Below: ComposeMapping below, Above: ComposeMapping above } || !AreDifferent(below, above))
        {
            return step.ByDefault();
        }

        if (below.Find("options") is { Value: ComposeMapping { Entries.IsEmpty: false } } options)
        {
            step.Merger.Lose(LoadLossKind.BaseReplaced, options.Value, above, step.Path.Child("options"), "the options of another driver go with it");
        }

        return step.Replace();
    }

    private static bool AreDifferent(ComposeMapping below, ComposeMapping above) =>
        Driver(below) is { } lower && Driver(above) is { } upper && lower != upper;

    private static string? Driver(ComposeMapping logging) => (logging.Find("driver")?.Value as ComposeScalar)?.Text;
}
