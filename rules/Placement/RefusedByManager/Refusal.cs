using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Placement;

/// <summary>A value that Docker loads and then refuses to deploy.</summary>
/// <param name="Setting">The setting as a message names it, below the service.</param>
/// <param name="Node">Where it is written.</param>
/// <param name="Reason">What is wrong with it, without final period.</param>
/// <param name="Stage">Who refuses.</param>
internal sealed record Refusal(string Setting, YamlNode Node, string Reason, FindingStage Stage)
{
    /// <summary>The place that the value collides with, null when it is wrong by itself.</summary>
    internal YamlNode? Other { get; init; }

    /// <summary>The value that is refused, null where a key is.</summary>
    internal ComposeValue? Value { get; init; }

    /// <summary>What would be accepted and is meant most likely, null when nobody can tell.</summary>
    internal string? Replacement { get; init; }

    /// <summary>The severities where they differ from the rule's.</summary>
    internal ProfileSeverities? Severities { get; init; }

    internal static Refusal ByClient(string setting, ComposeValue value, string reason) => new(setting, value.Node, reason, FindingStage.Deploy) { Value = value };

    internal static Refusal ByManager(string setting, ComposeValue value, string reason) => new(setting, value.Node, reason, FindingStage.Manager) { Value = value };
}
