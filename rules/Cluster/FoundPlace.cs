using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Cluster;

/// <summary>One place of a mistake that a cluster document may hold several times, host for host.</summary>
/// <param name="Location">The place.</param>
/// <param name="Note">What it is called beside the first one: <c>'10.0.0.2' too</c>.</param>
internal sealed record FoundPlace(Location Location, string Note = "here, too")
{
    /// <summary>The host it is about; empty when it is about none.</summary>
    internal string Host { get; init; } = "";

    /// <summary>What a baseline calls it; null for host and keys.</summary>
    internal string? Name { get; init; }

    /// <summary>What cures it there; empty when nothing can be done by itself.</summary>
    internal ImmutableArray<TextChange> Changes { get; init; } = [];

    /// <summary>Places beside it that belong to the same mistake.</summary>
    internal ImmutableArray<RelatedLocation> Related { get; init; } = [];
}
