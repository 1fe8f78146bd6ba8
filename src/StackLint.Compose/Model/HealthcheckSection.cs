using System.Collections.Immutable;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Model;

/// <summary><c>healthcheck</c> of a service.</summary>
/// <param name="entry">Its key and value.</param>
public sealed class HealthcheckSection(ComposeEntry? entry) : ComposeSection(entry)
{
    /// <summary>The test's scalars as written: one for the string form.</summary>
    public ImmutableArray<Located<string>> Test => GetTexts("test");

    public Located<bool> Disable => GetBoolean("disable");

    public Located<GoDuration> Interval => GetDuration("interval");

    public Located<GoDuration> Timeout => GetDuration("timeout");

    public Located<GoDuration> StartPeriod => GetDuration("start_period");

    public Located<GoDuration> StartInterval => GetDuration("start_interval");

    public Located<long> Retries => GetInteger("retries");
}
