using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Fixing.Planning;

/// <summary>Chooses the fixes of a pass: as many as do not touch the same text, the first ones first. Those left over wait for the next pass.</summary>
/// <param name="mostAllowed">The least harmless fixes that may be applied.</param>
internal sealed class FixPlanner(FixApplicability mostAllowed)
{
    /// <summary>Whether a finding has a fix that may be applied.</summary>
    internal bool IsWanted(ReportedDiagnostic finding) =>
        finding is { IsSuppressed: false, IsBaselined: false } && finding.Details.Fix is { } fix && fix.Applicability <= mostAllowed && finding.File?.FullPath is not null;

    /// <summary>The plans of the files in the order of their paths; none when nothing is left to do.</summary>
    /// <param name="result">What was found last.</param>
    /// <param name="state">What is known of files and fixes.</param>
    internal ImmutableArray<FilePlan> Plan(LintResult result, PassState state)
    {
        var files = state.WritableFiles(result);
        ImmutableArray<FilePlan> plans =
        [
            .. result.Diagnostics
                .Where(d => IsWanted(d) && files.Contains(d.File!.FullPath!) && !state.IsRefused(d))
                .GroupBy(static d => d.File!.FullPath!, StringComparer.Ordinal)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => PlanFile(g.First().File!, g, state.LimitOf(g.Key))),
        ];
        return state.IsOneFileByOne && plans.Length > 1 ? plans[..1] : plans;
    }

    private static FilePlan PlanFile(SourceFile file, IEnumerable<ReportedDiagnostic> findings, int limit)
    {
        var chosen = new List<PlannedFix>();
        foreach (var finding in Order(findings))
        {
            var fix = finding.Details.Fix!;
            var same = chosen.FindIndex(p => p.Fix.Changes.SequenceEqual(fix.Changes));
            if (same >= 0)
            {
                chosen[same] = chosen[same] with { Findings = chosen[same].Findings.Add(finding) };
            }
            else if (chosen.Count < limit && !chosen.Exists(p => EditSpans.Collide(p.Fix.Changes, fix.Changes)))
            {
                chosen.Add(new PlannedFix(fix, [finding]));
            }
        }

        return new FilePlan(file, [.. chosen]);
    }

    // The place first; what follows only makes the order the same each time.
    private static IOrderedEnumerable<ReportedDiagnostic> Order(IEnumerable<ReportedDiagnostic> findings) => findings
        .OrderBy(static f => f.Details.Fix!.Changes[0].Span)
        .ThenBy(static f => f.Id, StringComparer.Ordinal)
        .ThenBy(static f => f.Diagnostic.Location.SourceSpan)
        .ThenBy(static f => f.Message, StringComparer.Ordinal)
        .ThenBy(static f => f.Details.Fix!.Title, StringComparer.Ordinal);
}
