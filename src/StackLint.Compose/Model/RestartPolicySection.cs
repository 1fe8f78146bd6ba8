using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>deploy.restart_policy</c>.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class RestartPolicySection(ComposeEntry? entry) : ComposeSection(entry)
{
    public Located<string> Condition => GetText("condition");

    public Located<long> MaxAttempts => GetInteger("max_attempts");

    public Located<GoDuration> Delay => GetDuration("delay");

    public Located<GoDuration> Window => GetDuration("window");
}
