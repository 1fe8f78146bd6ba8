using System.Text;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Text;

namespace StackLint.Reporting;

/// <summary>
/// What everybody reads at the end of a run, whatever the format, on standard error: notes, failures, counts, and the verdict
/// with the threshold it is measured by.
/// </summary>
public static class RunSummary
{
    private const int ExpiryHorizonDays = 30;

    // The finding that says the same as a failure to read a file.
    private const string FileNotRead = "SL0008";

    /// <summary>Writes the lines at once.</summary>
    public static void Write(LintResult result, ReportContext context, TextWriter error)
    {
        var style = new TerminalStyle(context.Color, links: false);
        var text = new StringBuilder();
        foreach (var note in Notes(result, context))
        {
            text.Append($"{style.Severity(DiagnosticSeverity.Info, "note")}: {note}\n");
        }

        AppendFailures(text, result, context, style);
        if (result.Files.Length > 0 || !result.Diagnostics.IsEmpty)
        {
            text.Append(Counts(result, context)).Append('\n');
        }

        text.Append(Verdict(result, context, style)).Append('\n');
        error.Write(text.ToString());
    }

    /// <summary>Writes what the run could not do, and nothing else.</summary>
    public static void WriteFailures(LintResult result, ReportContext context, TextWriter error)
    {
        var text = new StringBuilder();
        AppendFailures(text, result, context, new TerminalStyle(context.Color, links: false));
        error.Write(text.ToString());
    }

    private static void AppendFailures(StringBuilder text, LintResult result, ReportContext context, TerminalStyle style)
    {
        var told = context.TellsFindings ? result.Active.Where(static d => d.Id == FileNotRead).Select(static d => d.Path).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var failure in result.Failures.Where(f => f.Kind != RunFailureKind.FileNotRead || !told.Contains(f.Path ?? "")))
        {
            text.Append($"{style.Severity(DiagnosticSeverity.Error, "error")}: {Prefixed(failure.Path, failure.RuleId is null ? failure.Message : $"rule {failure.RuleId} failed: {failure.Message}")}\n");
            if (context.Verbose && failure.Exception is { } exception)
            {
                text.Append(string.Join('\n', exception.ToString().ReplaceLineEndings("\n").Split('\n').Select(static l => "  | " + ControlCharacters.Escape(l)))).Append('\n');
            }
        }
    }

    private static IEnumerable<string> Notes(LintResult result, ReportContext context)
    {
        // Workflows, hooks and their like are settings of other tools: that they were passed over is no news in each run.
        var notes = context.Verbose || result.Files.IsEmpty ? result.Notes : result.Notes.RemoveAll(static n => n is { Kind: RunNoteKind.Skipped, IsOfHiddenFile: true });
        var counts = notes.CountBy(static n => n.Kind).ToDictionary();
        foreach (var (kind, what) in new[] { (RunNoteKind.Skipped, "files skipped"), (RunNoteKind.FixRefused, "fixes refused") })
        {
            if (!context.Verbose && counts.GetValueOrDefault(kind) > 1)
            {
                var first = notes.First(n => n.Kind == kind);
                yield return $"{counts[kind]} {what}, for example {Prefixed(first.Path, first.Message)} (-v lists all)";
            }
        }

        if (result.Baseline is { Gone: { IsEmpty: false } gone })
        {
            yield return $"{Counted.Of(gone.Length, "baselined finding is", "baselined findings are")} gone; run 'stacklint baseline prune'";
        }

        foreach (var note in notes.Where(n => n.Kind is not (RunNoteKind.Skipped or RunNoteKind.FixRefused) || counts[n.Kind] == 1 || context.Verbose))
        {
            yield return Prefixed(note.Path, note.Message);
        }
    }

    private static string Counts(LintResult result, ReportContext context)
    {
        var run = RunCounts.Of(result, context.FailOn);
        var kinds = new[]
            {
                (Count: run.Errors, Text: Counted.Of(run.Errors, "error")),
                (Count: run.Warnings, Text: Counted.Of(run.Warnings, "warning")),
                (Count: run.Infos, Text: $"{run.Infos} info"),
            }
            .Where(static k => k.Count > 0)
            .Select(static k => k.Text)
            .ToList();
        var counts = kinds switch
        {
            [] => $"no findings in {Counted.Of(run.Files, "file")}",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
        return counts + (kinds.Count > 0 ? Places(run) : "") + Suppressed(result, context.Today) + Baselined(run, result.Baseline) + Fixable(result);
    }

    // Settings are no file that was linted, but a finding may be theirs.
    private static string Places(RunCounts run)
    {
        var settings = run.SettingsWithFindings switch
        {
            [] => "",
            [var only] => ControlCharacters.Escape(only),
            var all => Counted.Of(all.Length, "file") + " of settings",
        };
        return (settings, run.FilesWithFindings) switch
        {
            ("", var count) => $" in {count} of {Counted.Of(run.Files, "file")}",
            (_, 0) => $" in {settings}, none in {Counted.Of(run.Files, "file")}",
            (_, var count) => $" in {count} of {Counted.Of(run.Files, "file")} and in {settings}",
        };
    }

    private static string Fixable(LintResult result)
    {
        var fixes = result.Active.Select(static d => d.Details.Fix).OfType<CodeFix>().ToList();
        var safe = fixes.Count(static f => f.Applicability == FixApplicability.Safe);
        return (safe, fixes.Count - safe) switch
        {
            (0, 0) => "",
            (0, var risky) => $"; {risky} fixable: stacklint lint --fix --unsafe",
            (_, 0) => $"; {safe} fixable: stacklint lint --fix",
            (_, var risky) => $"; {safe} fixable: stacklint lint --fix ({risky} more with --unsafe)",
        };
    }

    private static string Baselined(RunCounts run, BaselineComparison? baseline) =>
        baseline is null ? "" : $"; {Counted.Of(run.Baselined, "finding is", "findings are")} in the baseline";

    private static string Suppressed(LintResult result, DateOnly today)
    {
        var suppressions = result.Diagnostics.Select(static d => d.Suppression).OfType<FindingSuppression>().ToList();
        if (suppressions.Count == 0)
        {
            return "";
        }

        var days = suppressions
            .Where(static s => s.Until is not null)
            .Select(s => s.Until!.Value.DayNumber - today.DayNumber)
            .Where(static d => d is >= 0 and <= ExpiryHorizonDays)
            .ToList();
        var expiry = days switch
        {
            [] => "",
            [var only] => $" (1 expires {In(only)})",
            _ => $" ({days.Count} expire, the first {In(days.Min())})",
        };
        return $", {suppressions.Count} suppressed{expiry}";
    }

    private static string Verdict(LintResult result, ReportContext context, TerminalStyle style)
    {
        var failing = RunCounts.Of(result, context.FailOn).Failing;
        var findings = $"{(failing == 0 ? "no findings" : Counted.Of(failing, "finding"))} {FailThreshold.Describe(context.FailOn)}";
        return context.ExitCode switch
        {
            0 => $"{style.Strong("passed")}: {findings}",
            1 => $"{style.Severity(DiagnosticSeverity.Error, "failed")}: {findings}",
            _ => $"{style.Severity(DiagnosticSeverity.Error, "failed")}: the run is incomplete (exit status {context.ExitCode}); {findings}",
        };
    }

    private static string Prefixed(string? path, string message) =>
        string.IsNullOrEmpty(path) ? ControlCharacters.Escape(message) : $"{ControlCharacters.Escape(path)}: {ControlCharacters.Escape(message)}";

    private static string In(int days) => days == 0 ? "today" : $"in {Counted.Of(days, "day")}";
}
