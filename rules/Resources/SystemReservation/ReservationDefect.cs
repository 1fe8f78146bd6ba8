using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Resources;

/// <summary>Why a service does not reserve memory on every node.</summary>
/// <param name="Location">What to change.</param>
/// <param name="Reason">The end of the sentence "… is meant to reserve memory on every node but".</param>
/// <param name="Name">What it is called in a baseline, whatever numbers the reason has.</param>
internal sealed record ReservationDefect(Location Location, string Reason, string Name)
{
    internal bool IsAboutMode { get; init; }

    internal ImmutableArray<RelatedLocation> Related { get; init; } = [];
}
