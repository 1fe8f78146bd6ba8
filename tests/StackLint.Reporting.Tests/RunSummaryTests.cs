using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Tests;

public sealed class RunSummaryTests
{
    private static readonly string[] SkippedPaths = [".a.yml", "b.yml", "c.yml"];

    [Fact]
    public void Findings_and_verdict_are_counted() => Assert.Equal(
        """
        1 error and 1 warning in 1 of 1 file; 1 fixable: stacklint lint --fix --unsafe
        failed: 2 findings at or above warning (--fail-on)

        """,
        Summary(Samples.ShopRun()));

    [Fact]
    public void Several_skipped_files_are_one_note()
    {
        var run = Samples.ShopRun();
        run = run with { Notes = [.. run.Notes, .. SkippedPaths.Select(static p => new RunNote(RunNoteKind.Skipped, p, "it is empty") { IsOfHiddenFile = p[0] == '.' })] };
        Assert.Contains("note: 2 files skipped, for example b.yml: it is empty (-v lists all)\n", Summary(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Settings_of_other_tools_are_told_of_with_the_rest_only(bool isHidden)
    {
        var run = Samples.ShopRun();
        run = run with { Notes = [.. run.Notes, new RunNote(RunNoteKind.Skipped, ".github/ci.yml", "it seems to be something else") { IsOfHiddenFile = isHidden }] };
        const string Note = "note: .github/ci.yml: it seems to be something else\n";
        Assert.Equal(!isHidden, Summary(run).Contains(Note, StringComparison.Ordinal));
        Assert.Contains(Note, Summary(run, Samples.Context with { Verbose = true }), StringComparison.Ordinal);
        Assert.Contains(Note, Summary(run with { Files = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_failures_and_every_severity_are_counted() => Assert.Equal(
        """
        note: k8s/app.yml: no Compose file: it has no services
        note: ä.yml: 3 variables unknown: A, B, C
        error: secret.yml: permission denied
        error: ä.yml: rule SL1001 failed: rule SL1001 failed
        3 errors, 1 warning and 1 info in 3 of 3 files, 1 suppressed (1 expires in 9 days)
        failed: the run is incomplete (exit status 2); 4 findings at or above warning (--fail-on)

        """,
        Summary(Samples.TroubledRun(), Samples.Context with { ExitCode = 2 }));

    [Fact]
    public void Skipped_files_are_listed_when_everything_is_asked_for() => Assert.StartsWith(
        """
        note: .github/workflows/ci.yml: no Compose file: it has no services
        note: k8s/app.yml: no Compose file: it has no services

        """,
        Summary(Samples.TroubledRun(), Samples.Context with { Verbose = true }),
        StringComparison.Ordinal);

    [Fact]
    public void A_clean_run_passes() => Assert.Equal(
        """
        no findings in 1 file
        passed: no findings at or above warning (--fail-on)

        """,
        Summary(Samples.Rules().File("a.yml", "services: {}").Build(), Samples.Context with { ExitCode = 0 }));

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "1 finding at or above error (--fail-on)")]
    [InlineData(DiagnosticSeverity.Info, "2 findings at or above info (--fail-on)")]
    [InlineData(null, "no findings can fail the run (--fail-on never)")]
    public void The_verdict_names_the_threshold(DiagnosticSeverity? failOn, string expected) =>
        Assert.Contains(expected, Summary(Samples.ShopRun(), Samples.Context with { FailOn = failOn }), StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { "2027-01-22" }, ", 1 suppressed (1 expires today)")]
    [InlineData(new[] { "2027-01-23", "2027-01-31" }, ", 2 suppressed (2 expire, the first in 1 day)")]
    [InlineData(new[] { "2028-01-01", "" }, ", 2 suppressed\n")]
    public void Suppressions_that_expire_soon_are_said(string[] days, string expected)
    {
        var builder = Samples.Rules().File("a.yml", "web: # stacklint disable\n");
        foreach (var day in days)
        {
            var until = day.Length > 0 ? DateOnly.ParseExact(day, "yyyy-MM-dd") : (DateOnly?)null;
            builder.Finding("SL1001", "a.yml", "web", arguments: ["web"], suppression: builder.Suppression("a.yml", "# stacklint disable", null, until));
        }

        Assert.Contains(expected, Summary(builder.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var run = Samples.Rules().Note(RunNoteKind.Skipped, "a\u001b[2J", "\u001bc").Failure(RunFailureKind.FileNotRead, "\u009b", "\u001b").Build();
        Assert.DoesNotContain('\u001B', Summary(run));
    }

    private static string Summary(LintResult result, ReportContext? context = null)
    {
        using var writer = new StringWriter();
        RunSummary.Write(result, context ?? Samples.Context, writer);
        return writer.ToString();
    }
}
