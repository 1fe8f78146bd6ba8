using System.Text.Json;
using Json.Schema;
using Newtonsoft.Json.Linq;
using StackLint.Engine.Results;
using StackLint.Reporting.GitLab;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.GitLab;

public sealed class GitLabReporterTests
{
    // Written after the table "Code Quality report format" of GitLab's documentation.
    private static readonly JsonSchema Documented = JsonSchema.FromText(
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
              "description": {"type": "string", "minLength": 1},
              "check_name": {"type": "string", "minLength": 1},
              "fingerprint": {"type": "string", "minLength": 1},
              "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
              "location": {
                "type": "object",
                "required": ["path"],
                "properties": {
                  "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\./"}},
                  "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer", "minimum": 1}}},
                  "positions": {"type": "object", "required": ["begin"]}
                },
                "oneOf": [{"required": ["lines"]}, {"required": ["positions"]}]
              }
            }
          }
        }
        """);

    private static readonly ReportContext InRepository = Samples.Context with { VersionControl = Samples.Repository };

    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "gitlab-shop");

    [Fact]
    public void What_is_about_no_file_is_left_out() => Snapshot.Match(Write(Samples.TroubledRun()), "gitlab-troubled");

    [Fact]
    public void Reports_are_as_documented() => Assert.All([Samples.ShopRun(), Samples.TroubledRun(), new LintResult([], [], [], [], [])], static result =>
    {
        using var report = JsonDocument.Parse(Write(result));
        Assert.True(Documented.Evaluate(report.RootElement).IsValid);
    });

    [Fact]
    public void Nothing_found_is_an_empty_array() => Assert.Equal("[]\n", Write(new LintResult([], [], [], [], [])));

    [Fact]
    public void Equal_findings_have_fingerprints_of_their_own()
    {
        var run = Samples.Rules().File("a.yml", "a: [x, x, x]")
            .Finding("SL1001", "a.yml", "x", 0, ["web"]).Finding("SL1001", "a.yml", "x", 1, ["web"]).Finding("SL1001", "a.yml", "x", 2, ["web"]).Build();
        Assert.Equal(3, Fingerprints(run, InRepository).Distinct().Count());
    }

    [Fact]
    public void Fingerprints_are_those_of_sarif_whichever_are_suppressed()
    {
        var builder = Samples.Rules().File("a.yml", "a: [x, x] # c");
        var run = builder
            .Finding("SL1001", "a.yml", "x", 0, ["web"], suppression: builder.Suppression("a.yml", "# c"))
            .Finding("SL1001", "a.yml", "x", 1, ["web"])
            .Build();
        var log = JObject.Parse(Samples.Render(new SarifReporter(), run, InRepository));
        Assert.Equal(
            log["runs"]![0]!["results"]!.Select(static r => (string?)r["partialFingerprints"]![ResultFingerprints.OwnKey]),
            Fingerprints(run, InRepository));
    }

    [Fact]
    public void Files_and_fingerprints_do_not_depend_on_the_folder_of_the_run()
    {
        static LintResult Run(string path) => Samples.Rules().FindingAt("SL1001", Microsoft.CodeAnalysis.Location.Create(path, default, default), "web").Build();
        var below = InRepository with { WorkingDirectory = "/src/repo/stacks" };
        Assert.Equal(Samples.Render(new GitLabReporter(), Run("stacks/a.yml"), InRepository), Samples.Render(new GitLabReporter(), Run("a.yml"), below));
        Assert.Contains("\"path\": \"stacks/a.yml\"", Samples.Render(new GitLabReporter(), Run("./a.yml"), below), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Fingerprints(LintResult result, ReportContext context) =>
        JArray.Parse(Samples.Render(new GitLabReporter(), result, context)).Select(static f => (string?)f["fingerprint"]);

    private static string Write(LintResult result) => Samples.Render(new GitLabReporter(), result);
}
