using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>update_config</c> or <c>rollback_config</c>.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class UpdateSection(ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary>Tasks replaced at once; 0 is all of them, absent is one.</summary>
    public Located<long> Parallelism => GetInteger("parallelism");

    public Located<string> Order => GetText("order");

    public Located<string> FailureAction => GetText("failure_action");

    public Located<double> MaxFailureRatio => GetNumber("max_failure_ratio");

    public Located<GoDuration> Delay => GetDuration("delay");

    public Located<GoDuration> Monitor => GetDuration("monitor");
}
