using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Baselines;

/// <summary>A baselined finding as far as it is about one service.</summary>
/// <param name="entry">The finding.</param>
/// <param name="subject">The service; empty when it is about none.</param>
/// <param name="rank">How bad it was.</param>
internal sealed class EntryUnit(BaselineEntry entry, string subject, RuleSeverity rank)
{
    public BaselineEntry Entry { get; } = entry;

    public string Subject { get; } = subject;

    public RuleSeverity Rank { get; } = rank;

    /// <summary>The message in the words for its service.</summary>
    public string Message { get; } = entry.Services.IsEmpty ? entry.Message : SubjectMessage.For(entry.Message, entry.Services[0], subject);

    public bool IsMatched { get; set; }

    /// <summary>Whether the run would have found it, and did not.</summary>
    public bool IsGone { get; set; }
}
