using System.Collections.Immutable;
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

    /// <summary>What does not stop the service, or may be right once the cluster is another.</summary>
    internal static readonly ProfileSeverities Doubtful = new(RuleSeverity.Warning, RuleSeverity.Hidden, RuleSeverity.Warning);

    /// <summary>Who refuses, null where nobody does.</summary>
    internal FindingStage? Stage { get; init; }

    /// <summary>The place that it collides with, null when it is wrong by itself.</summary>
    internal RelatedLocation? Other { get; init; }

    /// <summary>The severities where they differ from the rule's.</summary>
    internal ProfileSeverities? Severities { get; init; }

    /// <summary>What a change of the cluster cures at once, for other services too; null where it is this service's own.</summary>
    internal string? Cause { get; init; }

    /// <summary>What documents of the cluster say.</summary>
    internal ImmutableArray<RelatedLocation> InformedBy { get; init; } = [];

    internal ImmutableArray<FindingNote> Notes { get; init; } = [];

    internal CodeFix? Fix { get; init; }
}
