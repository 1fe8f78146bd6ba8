using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Fixing.Planning;

namespace StackLint.Fixing.Checking;

/// <summary>Fixes bring no finding that was not there before, and no rule to fail.</summary>
internal static class FindingCheck
{
    internal static IEnumerable<Fault> FindFaults(LintResult before, LintResult after, ImmutableArray<FilePlan> plans)
    {
        foreach (var gained in FindGained(before, after, plans))
        {
            var place = gained.Diagnostic.Location.GetLineSpan().StartLinePosition;
            yield return new Fault(MembersOf(before, gained.File?.FullPath), $"it would bring {gained.Id} in line {place.Line + 1}") { Services = gained.Services };
        }

        foreach (var failure in after.Failures)
        {
            if (!before.Failures.Any(f => f.Kind == failure.Kind && f.Path == failure.Path && f.RuleId == failure.RuleId))
            {
                yield return new Fault([], $"it would make the run fail: {failure.Message}");
            }
        }
    }

    private static IEnumerable<ReportedDiagnostic> FindGained(LintResult before, LintResult after, ImmutableArray<FilePlan> plans)
    {
        var cured = plans.SelectMany(static p => p.Fixes).SelectMany(static f => f.Findings).ToHashSet<ReportedDiagnostic>(ReferenceEqualityComparer.Instance);

        // A finding is only compared with those of its file; what a baseline holds counts as there, too.
        var old = before.Diagnostics.Where(static d => !d.IsSuppressed).ToLookup(static d => d.Path, StringComparer.Ordinal);
        return after.Diagnostics.Where(static d => !d.IsSuppressed)
            .GroupBy(static d => d.Path, StringComparer.Ordinal)
            .SelectMany(g => FindGained([.. old[g.Key]], [.. g], cured));
    }

    private static IEnumerable<ReportedDiagnostic> FindGained(List<ReportedDiagnostic> old, List<ReportedDiagnostic> now, HashSet<ReportedDiagnostic> cured)
    {
        if (old.SequenceEqual(now, ReferenceEqualityComparer.Instance))
        {
            return [];
        }

        // What a fix leaves behind is no news where it stands at the same place and is no graver, or is about the file as a whole.
        var left = now.Where(d => !Take(old, o => IsSame(o, d))).ToList();
        left = [.. left.Where(d => !Take(old, o => (o.Details.IsAboutFile && o.Id == d.Id && o.Path == d.Path) || IsNoGraver(o, d)))];
        old.RemoveAll(cured.Contains);
        return left.Where(d => !Take(old, o => IsOfSamePart(o, d)));
    }

    private static bool Take(List<ReportedDiagnostic> findings, Predicate<ReportedDiagnostic> isMatch)
    {
        var index = findings.FindIndex(isMatch);
        if (index >= 0)
        {
            findings.RemoveAt(index);
        }

        return index >= 0;
    }

    private static bool IsSame(ReportedDiagnostic left, ReportedDiagnostic right) =>
        left.Id == right.Id && left.Path == right.Path && left.Message == right.Message && RouteOf(left, int.MaxValue).SequenceEqual(RouteOf(right, int.MaxValue));

    private static bool IsNoGraver(ReportedDiagnostic before, ReportedDiagnostic after) =>
        before.Id == after.Id && before.Path == after.Path && after.Severity <= before.Severity && RouteOf(before, int.MaxValue).SequenceEqual(RouteOf(after, int.MaxValue));

    // An edit may give an old finding another place within its service, or other numbers in its words.
    private static bool IsOfSamePart(ReportedDiagnostic left, ReportedDiagnostic right) =>
        left.Id == right.Id
        && left.Path == right.Path
        && (left.Services.IsEmpty ? right.Services.IsEmpty && RouteOf(left, 2).SequenceEqual(RouteOf(right, 2)) : left.Services.Any(right.Services.Contains));

    // Items are told apart by their messages: their numbers change when one is removed.
    private static IEnumerable<string> RouteOf(ReportedDiagnostic finding, int length) =>
        (finding.Route?.Segments ?? []).Take(length).Select(static s => s as string ?? "[]");

    // Where the file itself was not changed, another file of its projects was.
    private static ImmutableArray<string> MembersOf(LintResult result, string? path) => path is null
        ? []
        : [path, .. result.Projects.Where(p => p.Files.Any(f => f.Yaml.Source.FullPath == path)).SelectMany(static p => p.Files).Select(static f => f.Yaml.Source.FullPath).OfType<string>()];
}
