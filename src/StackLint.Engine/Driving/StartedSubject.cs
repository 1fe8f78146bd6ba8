using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Memory;
using StackLint.Engine.Results;
using StackLint.Engine.Rules.Loading.AnalyzerFailed;
using StackLint.Engine.Severities;
using StackLint.Engine.Suppressions;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Driving;

/// <summary>A project or document that the analyzers have looked at by itself, and that the actions of the run may still add to.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
/// <param name="Subject">The project or document.</param>
/// <param name="IncludeHidden">Whether findings of hidden severity are kept.</param>
/// <param name="Severities">The severities in force.</param>
/// <param name="Suppressions">The comments of its files.</param>
/// <param name="Analysis">The analyzers at work on it.</param>
internal sealed record StartedSubject<TSubject>(
    TSubject Subject,
    bool IncludeHidden,
    SeverityResolver Severities,
    SuppressionFilter Suppressions,
    SubjectAnalysis<TSubject> Analysis)
{
    private SubjectReport? _alone;
    private SubjectReport? _last;

    /// <summary>Takes back what the actions of a run have added.</summary>
    internal void Rewind()
    {
        foreach (var session in Analysis.Sessions)
        {
            session.Rewind();
        }
    }

    /// <summary>The report, made anew only where the actions of the run have added to it.</summary>
    /// <param name="complete">Makes it.</param>
    internal SubjectReport Report(Func<StartedSubject<TSubject>, SubjectReport> complete)
    {
        Suppressions.Uses.Clear();
        if (!Analysis.Sessions.Any(static s => s.HasMore))
        {
            return _alone ??= complete(this);
        }

        var report = complete(this);
        return _last = _last is null ? report : report with { Diagnostics = KeptFindings.Recall(report.Diagnostics, _last.Diagnostics) };
    }

    /// <summary>The findings that are not off, each with its severity and the comment that suppresses it.</summary>
    internal IReadOnlyList<LocatedFinding> Locate(IEnumerable<Finding> findings, Func<Finding, UseSite> findUse)
    {
        var located = new List<LocatedFinding>();
        foreach (var finding in findings)
        {
            var severity = Severities.Resolve(finding.Diagnostic.Descriptor, finding.Details.Severities);
            if (severity > RuleSeverity.Hidden || (severity == RuleSeverity.Hidden && IncludeHidden))
            {
                var use = findUse(finding);
                located.Add(new LocatedFinding(finding, finding.Diagnostic.With(severity.ToRoslyn()), use, Suppressions.Find(finding.Diagnostic, use)));
            }
        }

        return located;
    }

    /// <summary>The report of the findings, with the analyzers that failed among them.</summary>
    internal SubjectReport ToReport(IEnumerable<ReportedDiagnostic> diagnostics, ImmutableArray<AnalyzerFailure> failures, Func<string, SourceFile> findFile) => new(
        [.. diagnostics, .. failures.Select(f => AnalyzerFailedRule.Report(f.RuleId, Text(f.Exception), findFile(f.Path)))],
        [.. failures.Select(static f => new RunFailure(RunFailureKind.AnalyzerFailed, f.Path, Text(f.Exception), f.RuleId, f.Exception))],
        [.. Suppressions.Uses]);

    private static string Text(Exception exception) => exception is UnendingRuleException ? exception.Message : $"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}";
}
