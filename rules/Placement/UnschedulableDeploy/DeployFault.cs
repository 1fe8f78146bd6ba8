using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Placement;

/// <summary>A part of <c>deploy</c> that nothing can be scheduled with, or that says less than it seems to.</summary>
/// <param name="Node">Where it is written.</param>
/// <param name="Subject">What it is, as a message begins.</param>
/// <param name="Reason">What is wrong with it, to be read after <c>is</c>.</param>
/// <param name="Outcome">What becomes of it.</param>
internal sealed record DeployFault(YamlNode Node, string Subject, string Reason, string Outcome)
{
    internal const string Refused = "the manager refuses the service";
    internal const string Pending = "the service stays pending";

    /// <summary>Who refuses, null where nobody does.</summary>
    internal FindingStage? Stage { get; init; }

    /// <summary>The place that it collides with, null when it is wrong by itself.</summary>
    internal RelatedLocation? Other { get; init; }

    /// <summary>The severities where they differ from the rule's.</summary>
    internal ProfileSeverities? Severities { get; init; }

    internal CodeFix? Fix { get; init; }
}
