using System.Collections.Immutable;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Networking;

/// <summary>One thing that speaks for or against internal traffic.</summary>
/// <param name="Kind">What kind of thing; counts once a port.</param>
/// <param name="Phrase">What it is, for people.</param>
/// <param name="Places">Where it stands.</param>
internal sealed record IngressEvidence(IngressEvidenceKind Kind, string Phrase, ImmutableArray<RelatedLocation> Places)
{
    /// <summary>Places in other documents that it rests on.</summary>
    internal ImmutableArray<RelatedLocation> Sources { get; init; } = [];

    internal int Weight => IngressEvidenceWeights.Of(Kind);

    public override string ToString() => $"{Phrase} ({(Weight > 0 ? "+" : "−")}{Math.Abs(Weight)})";
}
