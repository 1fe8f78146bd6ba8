using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;

namespace StackLint.Reporting;

/// <summary>The numbers of a run, the same in every format.</summary>
/// <param name="Errors">Findings that are errors; none of the counts of findings holds suppressed or baselined ones.</param>
/// <param name="Warnings">Findings that are warnings.</param>
/// <param name="Infos">Findings that are information.</param>
/// <param name="Failing">Findings at or above the threshold; 0 without one.</param>
/// <param name="Suppressed">Findings that a comment suppresses.</param>
/// <param name="Baselined">Findings that the baseline holds.</param>
/// <param name="Gone">Findings of the baseline that are gone.</param>
/// <param name="Files">Files that were linted, or that were to be and that a finding is about.</param>
/// <param name="FilesWithFindings">Those of them that a finding is about.</param>
/// <param name="SettingsWithFindings">The further files that a finding is about: they hold settings and are not linted.</param>
internal sealed record RunCounts(
    int Errors, int Warnings, int Infos, int Failing, int Suppressed, int Baselined, int Gone, int Files, int FilesWithFindings, ImmutableArray<string> SettingsWithFindings)
{
    private static readonly string[] SettingsNames = [".editorconfig", ".env"];

    public static RunCounts Of(LintResult result, DiagnosticSeverity? failOn)
    {
        var active = result.Active.ToList();
        var paths = active.Select(static d => d.Path).Where(static p => !string.IsNullOrEmpty(p)).ToHashSet(StringComparer.Ordinal);
        var linted = result.Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> settings = [.. paths.Where(p => !linted.Contains(p) && SettingsNames.Contains(Path.GetFileName(p))).Order(StringComparer.Ordinal)];
        paths.ExceptWith(settings);
        return new RunCounts(
            active.Count(static d => d.Severity == DiagnosticSeverity.Error),
            active.Count(static d => d.Severity == DiagnosticSeverity.Warning),
            active.Count(static d => d.Severity < DiagnosticSeverity.Warning),
            failOn is { } threshold ? active.Count(d => d.Severity >= threshold) : 0,
            result.Diagnostics.Count(static d => d.IsSuppressed),
            result.Diagnostics.Count(static d => d.IsBaselined),
            result.Baseline?.Gone.Length ?? 0,
            linted.Union(paths).Count(),
            paths.Count,
            settings);
    }
}
