using System.Collections.Immutable;
using System.Globalization;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>What the evidence on a port amounts to.</summary>
/// <param name="Evidence">The evidence, strongest first.</param>
/// <param name="Intent">What its author says, null when nothing.</param>
/// <param name="IsLogInput">Whether its senders are likely the nodes' own log drivers.</param>
internal sealed record IngressAssessment(ImmutableArray<IngressEvidence> Evidence, DeclaredIntent? Intent, bool IsLogInput)
{
    internal int Score => Evidence.Sum(static e => e.Weight);

    /// <summary>How sure it is that the port is internal, null when it is not thought to be.</summary>
    internal FindingConfidence? Confidence =>
        Intent is not null ? FindingConfidence.High
        : Score <= 0 ? null
        : IsLogInput || Score < IngressEvidenceWeights.Medium ? FindingConfidence.Low
        : Score < IngressEvidenceWeights.High ? FindingConfidence.Medium
        : FindingConfidence.High;

    /// <summary>What speaks for internal traffic.</summary>
    internal IReadOnlyList<string> Reasons => Intent is not null ? [Intent.Phrase] : [.. Evidence.Where(static e => e.Weight > 0).Select(static e => e.Phrase)];

    /// <summary>All that was weighed, one phrase each.</summary>
    internal ImmutableArray<string> Phrases => Intent is not null ? [Intent.Phrase] : [.. Evidence.Select(static e => e.ToString())];

    internal string Summary => Intent is not null
        ? $"{Intent.Phrase}; high confidence"
        : $"{string.Join("; ", Phrases)} = {Score.ToString(CultureInfo.InvariantCulture)}, {Confidence.ToString()!.ToLowerInvariant()} confidence";

    /// <summary>Weighs the evidence. A log input counts as such unless another service of the file is seen to send to it.</summary>
    internal static IngressAssessment Of(ImmutableArray<IngressEvidence> evidence, DeclaredIntent? intent, PortMapping port, bool isNamed) =>
        new(evidence, intent, !isNamed && port.Target.IsKnown && MeshPorts.FindLogProtocol(port.Target.Value) is not null);
}
