using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Origins;

namespace StackLint.Analysis.Findings;

/// <summary>What a Roslyn diagnostic has no room for.</summary>
public sealed record FindingDetails
{
    public static FindingDetails None { get; } = new();

    /// <summary>Words under the primary place, for example <c>/29 is 8 addresses</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Further places, each with what it contributes.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>
    /// Places in other documents of the run that the finding rests on, each with the fact it gives: <c>5 nodes</c>. Shown among the
    /// related places.
    /// </summary>
    public ImmutableArray<RelatedLocation> InformedBy { get; init; } = [];

    /// <summary>Lines below the excerpt.</summary>
    public ImmutableArray<FindingNote> Notes { get; init; } = [];

    /// <summary>The severities of this finding where they differ from the rule's own: a weaker or stronger variant of it.</summary>
    public ProfileSeverities? Severities { get; init; }

    /// <summary>How sure the rule is, null where it does not guess.</summary>
    public FindingConfidence? Confidence { get; init; }

    /// <summary>What the rule concluded from, one phrase each.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>
    /// What a finding collects that says several things of one service, document or file, by names that outlive a change of words;
    /// of several services the names of these. A baseline keeps them: a further one makes the finding new. Empty where it says one thing.
    /// </summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>When Docker refuses, null when it does not.</summary>
    public FindingStage? Stage { get; init; }

    /// <summary>
    /// Whether the finding is about the file as a whole and merely shown at the first of its places: its identity does not
    /// change when another place becomes the first.
    /// </summary>
    public bool IsAboutFile { get; init; }

    /// <summary>How the value came to its place; null when the driver is to find it by the primary place.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Places whose text no report may show, because a credential stands there.</summary>
    public ImmutableArray<Location> Credentials { get; init; } = [];

    public CodeFix? Fix { get; init; }

    /// <summary>
    /// Why the fix that there is must not be applied, without final period; the fix is then left out. Set by the driver, or by a rule
    /// that knows why it can make none.
    /// </summary>
    public string? FixRefusal { get; init; }
}
