using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Baselines;

/// <summary>The findings of a run with their state.</summary>
internal static class MarkedDiagnostics
{
    public static ImmutableArray<ReportedDiagnostic> Of(ImmutableArray<ReportedDiagnostic> diagnostics, ImmutableArray<FindingUnit> units)
    {
        var byDiagnostic = units.ToLookup<FindingUnit, object>(static u => u.Finding.Diagnostic, ReferenceEqualityComparer.Instance);
        return [.. diagnostics.SelectMany(d => byDiagnostic[d].ToList() is { Count: > 0 } own ? Mark(d, own) : [d with { Baseline = d.IsSuppressed ? null : BaselineState.New }])];
    }

    private static IEnumerable<ReportedDiagnostic> Mark(ReportedDiagnostic diagnostic, List<FindingUnit> units)
    {
        var held = units.Where(static u => u.IsHeld).ToList();
        var added = units.Where(static u => !u.IsHeld).ToList();
        if (added.Count == 0)
        {
            return [diagnostic with { Baseline = units.TrueForAll(static u => u.IsUnchanged) ? BaselineState.Unchanged : BaselineState.Updated }];
        }

        if (held.Count == 0)
        {
            return [diagnostic with { Baseline = BaselineState.New }];
        }

        // What is said of the file is said once; what services share is said of each.
        return diagnostic.Details.IsAboutFile
            ? [diagnostic with { Baseline = BaselineState.New, Details = WithNote(diagnostic.Details, added) }]
            : [Part(diagnostic, held) with { Baseline = BaselineState.Updated }, Part(diagnostic, added) with { Baseline = BaselineState.New }];
    }

    private static ReportedDiagnostic Part(ReportedDiagnostic diagnostic, List<FindingUnit> units)
    {
        string[] own = [.. units.Select(static u => u.Subject)];
        string[] others = [.. diagnostic.Services.Except(own, StringComparer.Ordinal).Select(static s => $" service '{s}'")];
        var related = diagnostic.Details.Related.RemoveAll(r => others.Any(o => r.Message.Contains(o, StringComparison.Ordinal)));
        return diagnostic.WithMessage(SubjectMessage.For(diagnostic.Message, diagnostic.Services[0], own[0])) with
        {
            Services = [.. own],
            Details = diagnostic.Details with { Related = related },
        };
    }

    private static FindingDetails WithNote(FindingDetails details, List<FindingUnit> added) =>
        details with { Notes = details.Notes.Add(new FindingNote("new here", string.Join(", ", added.Select(static u => $"'{u.Subject}'")))) };
}
