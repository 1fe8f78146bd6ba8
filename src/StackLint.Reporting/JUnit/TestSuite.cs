using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.JUnit;

/// <summary>A file as a test suite.</summary>
/// <param name="Name">The file's path.</param>
/// <param name="Cases">A case for each finding and each failure of the run; a passed one where there are none.</param>
internal sealed record TestSuite(string Name, ImmutableArray<TestCase> Cases)
{
    /// <summary>The suites of a run.</summary>
    public static ImmutableArray<TestSuite> Of(LintResult result, ReportContext context)
    {
        // Findings that are neither active nor suppressed are known of old and nobody's business here.
        var active = result.Active.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var findings = result.Diagnostics.Where(d => d.IsSuppressed || active.Contains(d));
        var failures = result.Failures.ToLookup(static f => f.Path ?? "", StringComparer.Ordinal);
        return
        [
            .. FileFindings.Of(result, findings, [.. failures.Select(static g => g.Key)])
                .Select(file => Create(file, failures[file.Path ?? ""], context)),
        ];
    }

    public int Count(CaseOutcome outcome) => Cases.Count(c => c.Outcome == outcome);

    private static TestSuite Create(FileFindings file, IEnumerable<RunFailure> failures, ReportContext context)
    {
        var cases = file.Findings.Select(f => CaseOf(f, context)).Concat(failures.Select(CaseOf)).ToList();
        return new TestSuite(file.Path ?? "stacklint", cases.Count > 0 ? [.. Numbered(cases)] : [new TestCase("no findings", CaseOutcome.Passed)]);
    }

    private static TestCase CaseOf(ReportedDiagnostic finding, ReportContext context)
    {
        // A route stays when lines are added above it, so that a server can tell old failures from new ones.
        var place = finding.Route is { Segments.IsEmpty: false } route ? route.ToString() : FindingLine.PositionOf(finding.Diagnostic.Location);
        var name = finding.Path is { Length: > 0 } ? $"{finding.Id} {place}" : finding.Id;
        if (finding.Suppression is { } suppression)
        {
            return new TestCase(name, CaseOutcome.Skipped, finding.Id, suppression.Justification ?? "suppressed");
        }

        var details = FindingLine.Of(finding, context, new TerminalStyle(color: false, links: false));
        return context.FailOn is { } threshold && finding.Severity >= threshold
            ? new TestCase(name, CaseOutcome.Failed, finding.Id, finding.Message, details)
            : new TestCase(name, CaseOutcome.Passed, Details: details);
    }

    private static TestCase CaseOf(RunFailure failure) =>
        new(KindNames.Of(failure.Kind) + (failure.RuleId is { } id ? " " + id : ""), CaseOutcome.Error, KindNames.Of(failure.Kind), failure.Message);

    // Servers take the first of several cases with one name for all of them.
    private static IEnumerable<TestCase> Numbered(IEnumerable<TestCase> cases)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var testCase in cases)
        {
            var number = counts[testCase.Name] = counts.GetValueOrDefault(testCase.Name) + 1;
            yield return number == 1 ? testCase : testCase with { Name = $"{testCase.Name} ({number})" };
        }
    }
}
