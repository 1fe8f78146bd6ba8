using Microsoft.CodeAnalysis.Sarif;
using Microsoft.CodeAnalysis.Text;
using Newtonsoft.Json;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class SarifReporterTests
{
    private static readonly ReportContext InRepository = Samples.Context with { VersionControl = Samples.Repository };

    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "sarif-shop");

    [Fact]
    public void Failures_notes_and_suppressions_are_written() =>
        Snapshot.Match(Write(Samples.TroubledRun(), InRepository with { IncludeSuppressed = true, ExitCode = 2 }), "sarif-troubled");

    [Fact]
    public void The_same_result_gives_the_same_characters()
    {
        var log = Write(Samples.TroubledRun());
        Assert.Equal(log, Write(Samples.TroubledRun()));
        Assert.StartsWith("{\n", log, StringComparison.Ordinal);
        Assert.EndsWith("}\n", log, StringComparison.Ordinal);
    }

    [Fact]
    public void No_character_of_a_log_acts_on_a_terminal()
    {
        const string Value = "a\u009b31m\u202e\u2066\u007f\u001b[1m\ufeff🦊漢";
        var result = Samples.Rules().File("a.yml", $"x: {Value} # c").Finding("SL1001", "a.yml", Value, arguments: [Value]).Build();
        var log = Write(result);
        Assert.DoesNotContain(log, static c => c != '\n' && !char.IsSurrogate(c) && Reporting.Text.ControlCharacters.Acts(c));
        Assert.Contains("漢", log, StringComparison.Ordinal);
        Assert.Equal(Value, Run(result).Results[0].Locations[0].PhysicalLocation.Region.Snippet.Text);
    }

    [Fact]
    public void Suppressed_results_are_left_out_by_default()
    {
        Assert.DoesNotContain(Run(Samples.TroubledRun()).Results, static r => r.RuleId == "SL4001");
        var kept = Run(Samples.TroubledRun(), InRepository with { IncludeSuppressed = true }).Results.Single(static r => r.RuleId == "SL4001");
        var suppression = Assert.Single(kept.Suppressions);
        Assert.Equal((SuppressionKind.InSource, "it is the proxy"), (suppression.Kind, suppression.Justification));
    }

    [Fact]
    public void Every_level_is_said_of_each_result() =>
        Assert.Equal(
            ["warning SL1001", "note SL3001", "error SL1001"],
            ((Newtonsoft.Json.Linq.JArray)Newtonsoft.Json.Linq.JObject.Parse(Write(Samples.TroubledRun()))["runs"]![0]!["results"]!)
                .Select(static r => $"{r["level"]} {r["ruleId"]}").Where(static r => !r.Contains("SL000", StringComparison.Ordinal)));

    [Fact]
    public void A_finding_turned_down_to_a_warning_says_so()
    {
        var run = Samples.Rules().File("a.yml", "web: {}")
            .Finding("SL2002", "a.yml", "web", arguments: ["web", 1, 2, 3], severity: Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .Build();
        Assert.Contains("\"level\": \"warning\"", Write(run)[Write(run).IndexOf("\"results\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_place_is_a_notification()
    {
        var run = Run(Samples.TroubledRun());
        Assert.DoesNotContain(run.Results, static r => r.RuleId == "SL0007");
        Assert.Contains(run.Invocations[0].ToolExecutionNotifications, static n => n.AssociatedRule?.Id == "SL0007" && n.Message.Text == "Rule SL9001 failed: it broke.");
    }

    [Fact]
    public void Columns_count_utf16_units_and_snippets_are_exact()
    {
        const string Text = "a: \"👩‍👩‍👧\" # 漢\r\nb: x\r\n";
        var run = Samples.Rules().File("a.yml", Text).Finding("SL1001", "a.yml", "\"👩‍👩‍👧\"", arguments: ["web"]).Build();
        var region = Run(run).Results[0].Locations[0].PhysicalLocation.Region;
        Assert.Equal((1, 4, 1, 14), (region.StartLine, region.StartColumn, region.EndLine, region.EndColumn));
        Assert.Equal("\"👩‍👩‍👧\"", region.Snippet.Text);
        Assert.Equal("a: \"👩‍👩‍👧\" # 漢\r\nb: x", Run(run).Results[0].Locations[0].PhysicalLocation.ContextRegion.Snippet.Text);
    }

    [Fact]
    public void Surroundings_of_long_lines_are_short()
    {
        var run = Samples.Rules().File("a.yml", $"a: {new string('x', 100_000)} b").Finding("SL1001", "a.yml", " b", arguments: ["web"]).Build();
        Assert.InRange(Write(run).Length, 1, 20_000);
    }

    [Fact]
    public void Addresses_are_relative_to_the_repository_and_encoded()
    {
        var run = Samples.Rules()
            .File("a b/100%.yml", "web: {}")
            .Finding("SL1001", "a b/100%.yml", "web", arguments: ["web"])
            .Build();
        var location = Run(run).Results[0].Locations[0].PhysicalLocation.ArtifactLocation;
        Assert.Equal(("a%20b/100%25.yml", "%SRCROOT%"), (location.Uri.OriginalString, location.UriBaseId));

        var above = InRepository with { VersionControl = Samples.Repository with { RootDirectory = "/src" } };
        Assert.Equal("repo/a%20b/100%25.yml", Run(run, above).Results[0].Locations[0].PhysicalLocation.ArtifactLocation.Uri.OriginalString);

        var beside = InRepository with { VersionControl = Samples.Repository with { RootDirectory = "/src/other" } };
        var outside = Run(run, beside);
        location = outside.Results[0].Locations[0].PhysicalLocation.ArtifactLocation;
        Assert.Equal(("100%25.yml", "%OUTSIDEROOT%"), (location.Uri.OriginalString, location.UriBaseId));
        Assert.Equal("file:///src/repo/a%20b/", outside.OriginalUriBaseIds["%OUTSIDEROOT%"].Uri.OriginalString);
        Assert.Equal(["%SRCROOT%", "%OUTSIDEROOT%"], outside.VersionControlProvenance.Select(static v => v.MappedTo.UriBaseId));
    }

    [Fact]
    public void A_fix_replaces_inserts_and_deletes()
    {
        var run = Samples.Rules().File("a.yml", "a: 1\nb: 2\n").Finding("SL1001", "a.yml", "1", arguments: ["web"], details: new FindingDetails
        {
            Fix = CodeFix.Safe("Mend it", new TextChange(new TextSpan(5, 5), ""), new TextChange(new TextSpan(4, 0), " # x"), new TextChange(new TextSpan(3, 1), "2")),
        }).Build();
        var fix = Assert.Single(Run(run).Results[0].Fixes);
        Assert.Equal("Mend it.", fix.Description.Text);
        Assert.Equal(
            ["1:4-1:5 '2'", "1:5-1:5 ' # x'", "2:1-3:1 ''"],
            fix.ArtifactChanges.Single().Replacements.Select(static r =>
                $"{r.DeletedRegion.StartLine}:{r.DeletedRegion.StartColumn}-{r.DeletedRegion.EndLine}:{r.DeletedRegion.EndColumn} '{r.InsertedContent?.Text}'"));
    }

    [Fact]
    public void The_least_severe_are_cut_when_there_are_too_many()
    {
        var builder = Samples.Rules().File("a.yml", "web: {}");
        for (var i = 0; i < SarifReporter.MaxResults + 2; i++)
        {
            builder.Finding(i < 3 ? "SL3001" : "SL1001", "a.yml", "web", arguments: ["web", "x"]);
        }

        var run = Run(builder.Build());
        Assert.Equal(SarifReporter.MaxResults, run.Results.Count);
        Assert.Single(run.Results, static r => r.RuleId == "SL3001");
        Assert.Contains("2 results were left out", Assert.Single(run.Invocations[0].ToolExecutionNotifications).Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_remote_the_repository_is_its_folder()
    {
        var local = InRepository with { VersionControl = Samples.Repository with { RepositoryUri = null } };
        Assert.Equal("file:///src/repo/", Run(Samples.ShopRun(), local).VersionControlProvenance.Single().RepositoryUri.OriginalString);
    }

    private static string Write(LintResult result, ReportContext? context = null) =>
        Samples.Render(new SarifReporter(), result, context ?? InRepository);

    private static Run Run(LintResult result, ReportContext? context = null) =>
        JsonConvert.DeserializeObject<SarifLog>(Write(result, context))!.Runs[0];
}
