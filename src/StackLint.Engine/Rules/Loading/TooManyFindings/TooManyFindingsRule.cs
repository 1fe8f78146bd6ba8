using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Rules.Loading.TooManyFindings;

/// <summary>SL0009: findings of a file that are not shown one by one.</summary>
internal static class TooManyFindingsRule
{
    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0009",
        name: "TooManyFindings",
        title: "File has more findings than are shown",
        messageFormat: "{0} has {1} more findings than the {2} that are shown: {3}",
        EngineCategories.Loading,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning),
        EngineCategories.PageRoot);

    /// <summary>One finding for those that are left out, as severe as the worst of them, so that the verdict on the run stays.</summary>
    /// <param name="first">The first of the file that are left out.</param>
    /// <param name="rest">All that are left out.</param>
    /// <param name="shown">How many are shown.</param>
    internal static ReportedDiagnostic Report(ReportedDiagnostic first, IReadOnlyList<ReportedDiagnostic> rest, int shown)
    {
        var counts = rest.CountBy(static d => d.Severity).OrderByDescending(static c => c.Key).ToList();
        var words = string.Join(", ", counts.Select(static c => Counted.Of(c.Value, c.Key switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "information",
            _ => "hidden finding",
        })));
        return new ReportedDiagnostic(
            Diagnostic.Create(Descriptor, first.Diagnostic.Location, first.Path, rest.Count, shown, words),
            new FindingDetails { Severities = ProfileSeverities.Always(counts[0].Key.ToRule()) },
            [],
            first.File,
            null,
            null);
    }
}
