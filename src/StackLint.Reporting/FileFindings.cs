using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Reporting;

/// <summary>A file and what was found in it, which may be nothing.</summary>
/// <param name="Path">Its path; null for what is about the run and no file.</param>
/// <param name="Findings">The findings in order.</param>
internal sealed record FileFindings(string? Path, ImmutableArray<ReportedDiagnostic> Findings)
{
    /// <summary>
    /// The files of a run by path: those that were linted, those that a finding is about, and further ones. What is about no file
    /// comes last.
    /// </summary>
    public static IEnumerable<FileFindings> Of(LintResult result, IEnumerable<ReportedDiagnostic> findings, params IEnumerable<string?> further)
    {
        var byPath = findings.ToLookup(static f => f.Path ?? "", StringComparer.Ordinal);
        var paths = result.Files.Select(static f => f.Path).Concat(byPath.Select(static g => g.Key)).Concat(further.Select(static p => p ?? ""));
        return paths
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static p => p.Length == 0)
            .ThenBy(static p => p, StringComparer.Ordinal)
            .Select(path => new FileFindings(path.Length > 0 ? path : null, [.. byPath[path]]));
    }
}
