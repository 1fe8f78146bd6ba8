using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Sarif;

public sealed class ResultFingerprintsTests
{
    private const string Path = "stack.yml";

    private const string Stack =
        """
        services:
          web:
            image: nginx:1.27
            ports:
              - "80:80"
              - "443:443"
          db:
            image: postgres:17

        """;

    // In the order of the findings' names, which is no order of the file.
    private static readonly string[] Findings = ["web", "80:80", "443:443", "db"];

    private static readonly string[] Own = OwnOf(Stack);

    [Fact]
    public void Different_findings_differ() => Assert.Equal(4, Own.Distinct().Count());

    [Fact]
    public void Finding_about_the_file_stays_the_same_at_another_place()
    {
        static string At(string place)
        {
            var result = Samples.Rules().File(Path, Stack)
                .Finding("SL1001", Path, place, arguments: ["x"], details: new Analysis.Findings.FindingDetails { IsAboutFile = true })
                .Build();
            return JsonConvert.DeserializeObject<SarifLog>(Samples.Render(new SarifReporter(), result))!.Runs[0].Results[0].PartialFingerprints[ResultFingerprints.OwnKey];
        }

        Assert.Equal(At("web"), At("db"));
    }

    [Fact]
    public void Own_fingerprints_survive_comments_and_blank_lines_above() =>
        Assert.Equal(Own, OwnOf("# our stack\n\n" + Stack.Replace("  db:", "  # the database\n\n  db:", StringComparison.Ordinal)));

    [Fact]
    public void Own_fingerprints_survive_services_inserted_above() =>
        Assert.Equal(Own, OwnOf(Stack.Replace("services:\n", "services:\n  first:\n    image: redis:7\n    ports:\n      - \"6379:6379\"\n", StringComparison.Ordinal)));

    [Fact]
    public void Own_fingerprints_survive_items_inserted_above() =>
        Assert.Equal(Own, OwnOf(Stack.Replace("      - \"80:80\"\n", "      - \"22:22\"\n      - \"80:80\"\n", StringComparison.Ordinal)));

    [Fact]
    public void Own_fingerprints_survive_reordered_services()
    {
        var at = Stack.IndexOf("  db:", StringComparison.Ordinal);
        var web = Stack.IndexOf("  web:", StringComparison.Ordinal);
        Assert.Equal(Own, OwnOf(Stack[..web] + Stack[at..] + Stack[web..at]));
    }

    [Fact]
    public void All_fingerprints_survive_changed_line_ends()
    {
        var crlf = Stack.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(Own, OwnOf(crlf));
        Assert.Equal(Of(Stack, ResultFingerprints.LineHashKey), Of(crlf, ResultFingerprints.LineHashKey));
    }

    [Fact]
    public void Line_hashes_survive_lines_inserted_above() =>
        Assert.Equal(Of(Stack, ResultFingerprints.LineHashKey), Of("# our stack\n\n" + Stack, ResultFingerprints.LineHashKey));

    [Fact]
    public void Two_equal_findings_get_two_fingerprints()
    {
        var run = Samples.Rules().File(Path, Stack)
            .Finding("SL1001", Path, "db", arguments: ["db"])
            .Finding("SL1001", Path, "db", arguments: ["db"])
            .Build();
        var own = Fingerprints(run, ResultFingerprints.OwnKey);
        Assert.Equal(own[0][..^2], own[1][..^2]);
        Assert.Equal([":1", ":2"], own.Select(static f => f[^2..]));
    }

    [Fact]
    public void A_suppressed_twin_keeps_its_number()
    {
        var builder = Samples.Rules().File(Path, Stack);
        var run = builder
            .Finding("SL1001", Path, "db", arguments: ["db"], suppression: builder.Suppression(Path, "db"))
            .Finding("SL1001", Path, "db", arguments: ["db"])
            .Build();
        Assert.EndsWith(":2", Assert.Single(Fingerprints(run, ResultFingerprints.OwnKey)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_file_and_value_are_told_apart()
    {
        string[] all =
        [
            .. Own,
            .. OwnOf(Stack, "other.yml"),
            .. OwnOf(Stack, rule: "SL4001"),
            .. OwnOf(Stack.Replace("80:80", "81:80", StringComparison.Ordinal)).Except(Own),
        ];
        Assert.Equal(13, all.Distinct().Count());
    }

    private static string[] OwnOf(string yaml, string path = Path, string rule = "SL1001") => Of(yaml, ResultFingerprints.OwnKey, path, rule);

    private static string[] Of(string yaml, string key, string path = Path, string rule = "SL1001") =>
    [
        .. Findings
            .Select(text => yaml.Contains(text, StringComparison.Ordinal) ? text : "81:80")
            .Select(text => Fingerprints(Samples.Rules().File(path, yaml).Finding(rule, path, text, arguments: ["x"]).Build(), key).Single()),
    ];

    private static string[] Fingerprints(Engine.Results.LintResult run, string key)
    {
        var log = Samples.Render(new SarifReporter(), run);
        return [.. JsonConvert.DeserializeObject<SarifLog>(log)!.Runs[0].Results.Select(r => r.PartialFingerprints[key])];
    }
}
