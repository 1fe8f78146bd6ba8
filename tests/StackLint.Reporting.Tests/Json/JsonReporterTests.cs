using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Tests.Json;

public sealed class JsonReporterTests
{
    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "json-shop");

    [Fact]
    public void Failures_notes_and_suppressions_are_written() =>
        Snapshot.Match(Write(Samples.TroubledRun(), Samples.Context with { ExitCode = 2 }), "json-troubled");

    [Fact]
    public void The_same_result_gives_the_same_characters()
    {
        var text = Write(Samples.TroubledRun());
        Assert.Equal(text, Write(Samples.TroubledRun()));
        Assert.StartsWith("{\n  \"$schema\": \"https://raw.githubusercontent.com/stacklint/", text, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_run_is_a_document_too()
    {
        var root = Read(new LintResult([], [], [], [], []), Samples.Context with { ExitCode = 0, FailOn = null });
        Assert.Equal(["$schema", "schemaVersion", "tool", "summary", "files", "findings", "notes", "failures"], root.EnumerateObject().Select(static m => m.Name));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("summary").GetProperty("failOn").ValueKind);
        Assert.Equal(0, root.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Every_finding_has_the_same_members()
    {
        var expected = Finding(Samples.ShopRun()).EnumerateObject().Select(static m => m.Name).ToList();
        var findings = Read(Samples.TroubledRun()).GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(6, findings.Count);
        Assert.All(findings, finding => Assert.Equal(expected, finding.EnumerateObject().Select(static m => m.Name)));
    }

    [Fact]
    public void Counts_are_those_of_the_summary_on_the_terminal()
    {
        var summary = Read(Samples.TroubledRun(), Samples.Context with { ExitCode = 2 }).GetProperty("summary");
        Assert.Equal(
            """exitStatus=2 failOn=warning failing=4 errors=3 warnings=1 infos=1 suppressed=1 baselined=0 gone=0 files=3 filesWithFindings=3 failures=2""",
            string.Join(' ', summary.EnumerateObject().Select(static m => $"{m.Name}={m.Value}")));
    }

    [Fact]
    public void A_suppressed_finding_is_kept_with_its_reason()
    {
        var finding = Read(Samples.TroubledRun()).GetProperty("findings").EnumerateArray().Single(static f => f.GetProperty("ruleId").GetString() == "SL4001");
        var suppression = finding.GetProperty("suppression");
        Assert.Equal("it is the proxy", suppression.GetProperty("reason").GetString());
        Assert.Equal("2027-01-31", suppression.GetProperty("until").GetString());
        Assert.Equal("3:18-3:61 34-77", Places(suppression.GetProperty("region")));
    }

    [Fact]
    public void A_finding_without_a_place_has_none()
    {
        var finding = Read(Samples.TroubledRun()).GetProperty("findings").EnumerateArray().Single(static f => f.GetProperty("ruleId").GetString() == "SL0007");
        Assert.All(["path", "region", "route"], name => Assert.Equal(JsonValueKind.Null, finding.GetProperty(name).ValueKind));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Columns_and_offsets_count_utf16_units_behind_a_byte_order_mark(bool hasByteOrderMark)
    {
        var run = Samples.Rules().File("a.yml", "# 漢\r\na: \"👩‍👩‍👧\" # 漢\r\n", hasByteOrderMark).Finding("SL1001", "a.yml", "\"👩‍👩‍👧\"", arguments: ["web"]).Build();
        Assert.Equal("2:4-2:14 8-18", Places(Finding(run).GetProperty("region")));
    }

    [Fact]
    public void A_span_of_several_lines_ends_behind_its_last_character()
    {
        var run = Samples.Rules().File("a.yml", "a:\n  b: 1\nc: 2\n").Finding("SL1001", "a.yml", "b: 1\nc", arguments: ["web"]).Build();
        Assert.Equal("2:3-3:2 5-11", Places(Finding(run).GetProperty("region")));
    }

    [Fact]
    public void Edits_stand_in_order_with_their_places()
    {
        var run = Samples.Rules().File("a.yml", "a: 1\nb: 2\n").Finding("SL1001", "a.yml", "1", arguments: ["web"], details: new FindingDetails
        {
            Fix = CodeFix.Unsafe("Mend it", new TextChange(new TextSpan(5, 5), ""), new TextChange(new TextSpan(4, 0), " # x"), new TextChange(new TextSpan(3, 1), "2")),
        }).Build();
        var fix = Finding(run).GetProperty("fix");
        Assert.Equal(("Mend it", "unsafe"), (fix.GetProperty("title").GetString(), fix.GetProperty("applicability").GetString()));
        Assert.Equal(
            ["1:4-1:5 3-4 '2'", "1:5-1:5 4-4 ' # x'", "2:1-3:1 5-10 ''"],
            fix.GetProperty("edits").EnumerateArray().Select(static e => $"{Places(e.GetProperty("region"))} '{e.GetProperty("newText").GetString()}'"));
    }

    [Fact]
    public void The_route_is_told_as_text_and_as_keys_and_indices()
    {
        var run = Samples.Rules().File("a.yml", "a.b: {c: [x, y]}\n").Finding("SL1001", "a.yml", "y", arguments: ["web"]).Build();
        Assert.Equal("['a.b'].c[1]", Finding(run).GetProperty("route").GetString());
        Assert.Equal("""["a.b","c",1]""", JsonSerializer.Serialize(Finding(run).GetProperty("routeSegments")));
    }

    [Theory]
    [InlineData("\"\\/\b\f\n\r\t\0\u001f")]
    [InlineData("a\u007f\u0085\u009b31m\u2028\u2029\u202e\u2066\u200e\ufeff")]
    [InlineData("👩‍👩‍👧漢é🦊")]
    [InlineData("</script><!-- &amp; '+'")]
    public void Every_text_is_read_back_as_it_was(string text) =>
        Assert.All(TextsOf(text), read => Assert.Equal(text, read));

    // Attributes cannot carry such texts: the compiler writes them as UTF-8.
    [Fact]
    public void Half_of_a_pair_does_not_spoil_the_document() => Assert.All(
        new[] { ("\ud800", "\ufffd"), ("a\udc00b", "a\ufffdb"), ("\udc00\ud800", "\ufffd\ufffd"), ("\ud800🦊\ud800", "\ufffd🦊\ufffd") },
        static pair => Assert.All(TextsOf(pair.Item1), read => Assert.Equal(pair.Item2, read)));

    [Fact]
    public void No_character_acts_on_a_terminal()
    {
        const string Value = "a\u009b31m\u202e\u2066\u007f\u001b[1m\ufeff漢";
        var text = Write(Samples.Rules().File("a.yml", "x: y").Finding("SL1001", "a.yml", "y", arguments: [Value]).Build());
        Assert.DoesNotContain(text, static c => c != '\n' && !char.IsSurrogate(c) && Reporting.Text.ControlCharacters.Acts(c));
    }

    /// <summary>A text in every member that takes one from a file or from a rule.</summary>
    private static List<string?> TextsOf(string text)
    {
        var builder = Samples.Rules().File("a.yml", "services: {web: x} # c\n");
        var run = builder
            .Finding("SL1001", "a.yml", "x", arguments: ["web"], services: [text], suppression: builder.Suppression("a.yml", "# c", text), details: new FindingDetails
            {
                Label = text,
                Related = [builder.Related("a.yml", "web", text)],
                Notes = [new FindingNote(text, text)],
                Evidence = [text],
                Fix = CodeFix.Safe(text, new TextChange(new TextSpan(0, 0), text)),
            })
            .Note(RunNoteKind.Skipped, text, text)
            .Failure(RunFailureKind.FileNotRead, text, text)
            .Build();
        var root = Read(run);
        var finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        return
        [
            finding.GetProperty("label").GetString(),
            finding.GetProperty("services")[0].GetString(),
            finding.GetProperty("related")[0].GetProperty("message").GetString(),
            finding.GetProperty("notes")[0].GetProperty("label").GetString(),
            finding.GetProperty("notes")[0].GetProperty("text").GetString(),
            finding.GetProperty("evidence")[0].GetString(),
            finding.GetProperty("fix").GetProperty("title").GetString(),
            finding.GetProperty("fix").GetProperty("edits")[0].GetProperty("newText").GetString(),
            finding.GetProperty("suppression").GetProperty("reason").GetString(),
            root.GetProperty("notes")[0].GetProperty("path").GetString(),
            root.GetProperty("notes")[0].GetProperty("message").GetString(),
            root.GetProperty("failures")[0].GetProperty("path").GetString(),
            root.GetProperty("failures")[0].GetProperty("message").GetString(),
        ];
    }

    private static string Places(JsonElement region)
    {
        var (start, end) = (region.GetProperty("start"), region.GetProperty("end"));
        return $"{start.GetProperty("line")}:{start.GetProperty("column")}-{end.GetProperty("line")}:{end.GetProperty("column")} {start.GetProperty("offset")}-{end.GetProperty("offset")}";
    }

    private static JsonElement Finding(LintResult result) => Read(result).GetProperty("findings")[0];

    private static JsonElement Read(LintResult result, ReportContext? context = null) => JsonDocument.Parse(Write(result, context)).RootElement;

    private static string Write(LintResult result, ReportContext? context = null) => Samples.Render(new JsonReporter(), result, context);
}
