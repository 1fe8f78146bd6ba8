using StackLint.Analysis;

namespace StackLint.Reporting.Baselines;

/// <summary>A finding of the run as far as it is about one service.</summary>
/// <param name="finding">The finding.</param>
/// <param name="subject">The service; empty when it is about none.</param>
internal sealed class FindingUnit(LocatedFinding finding, string subject)
{
    public LocatedFinding Finding { get; } = finding;

    public string Subject { get; } = subject;

    /// <summary>The message in the words for its service.</summary>
    public string Message { get; } = finding.MessageFor(subject);

    /// <summary>What the baseline holds of it, null when nothing.</summary>
    public EntryUnit? Match { get; private set; }

    /// <summary>Whether it was told by something else than its fingerprint.</summary>
    public bool IsMoved { get; private set; }

    /// <summary>Whether the baseline holds it, and no milder form of it.</summary>
    public bool IsHeld => Match is { } match && !IsWorse(match);

    public bool IsUnchanged => IsHeld && !IsMoved && Match!.Message == Message && Match.Entry.Severity == Finding.Diagnostic.Severity;

    public RuleSeverity Rank => Finding.Rank;

    /// <summary>Whether it is more than what an entry tells of: of a higher rank, or with a part that the entry has not.</summary>
    public bool IsWorse(EntryUnit entry) => entry.Rank < Rank || (!entry.Entry.Parts.IsEmpty && !IsPartOf(entry));

    /// <summary>Whether it says nothing that an entry does not.</summary>
    public bool IsPartOf(EntryUnit entry) => Finding.Diagnostic.Details.Parts.All(p => entry.Entry.Parts.Contains(p, StringComparer.Ordinal));

    public void Take(EntryUnit entry, bool isMoved)
    {
        Match = entry;
        IsMoved = isMoved;
        entry.IsMatched = true;
    }
}
