using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Cluster;

/// <summary>A flag of a command, written <c>--flag=value</c>, <c>--flag value</c> or <c>--flag</c>.</summary>
/// <param name="Name">The name with its dashes; unknown when it depends on a variable.</param>
/// <param name="Value">The value without quotes; absent when none is written.</param>
/// <param name="Text">The flag with its value, as it is written: the place to report.</param>
public sealed record LaunchpadFlag(ClusterValue<string> Name, ClusterValue<string> Value, ClusterValue<string> Text)
{
    /// <summary>Where the flag stands with its value.</summary>
    public TextSpan Span => Text.Span;

    /// <summary>Whether the flag is written without a value, or with one that switches it on.</summary>
    public bool IsOn => Value.IsAbsent || (Value.TryGetValue(out var value) && value is "1" or "t" or "T" or "true" or "TRUE" or "True");

    /// <summary>Where the flag stands with its value.</summary>
    public Location GetLocation() => Text.GetLocation();
}
