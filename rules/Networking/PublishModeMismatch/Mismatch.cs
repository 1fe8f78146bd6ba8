using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Networking;

/// <summary>A publish mode that does not go with how a service is deployed.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Message">What is wrong, without final period.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Related">Further places.</param>
/// <param name="Fix">The cure, null when none can be written.</param>
internal sealed record Mismatch(Location Place, string Message, RuleSeverity Severity, ImmutableArray<RelatedLocation> Related, CodeFix? Fix)
{
    /// <summary>Whether it rests on how many nodes there are.</summary>
    internal bool IsCounted { get; init; }

    /// <summary>What of the service it is about, where that may be several things.</summary>
    internal ImmutableArray<string> Parts { get; init; } = [];
}
