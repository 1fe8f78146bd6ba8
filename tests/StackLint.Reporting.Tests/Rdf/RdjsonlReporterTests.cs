using System.Text;
using System.Text.Json;
using Json.Schema;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Rdf;
using StackLint.Tests;

namespace StackLint.Reporting.Tests.Rdf;

public sealed class RdjsonlReporterTests
{
    // Written after reviewdog.proto, the messages Diagnostic, Location, Range, Position, Suggestion, Source, Code, RelatedLocation.
    // Its parser refuses members it does not know, hence the closed objects.
    private static readonly JsonSchema Diagnostic = JsonSchema.FromText(
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "additionalProperties": false,
          "required": ["message"],
          "properties": {
            "message": {"type": "string"},
            "location": {"$ref": "#/$defs/location"},
            "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
            "source": {"$ref": "#/$defs/source"},
            "code": {"$ref": "#/$defs/code"},
            "suggestions": {"type": "array", "items": {"$ref": "#/$defs/suggestion"}},
            "original_output": {"type": "string"},
            "related_locations": {"type": "array", "items": {"$ref": "#/$defs/relatedLocation"}}
          },
          "$defs": {
            "location": {"type": "object", "additionalProperties": false, "properties": {"path": {"type": "string"}, "range": {"$ref": "#/$defs/range"}}},
            "range": {"type": "object", "additionalProperties": false, "required": ["start"], "properties": {"start": {"$ref": "#/$defs/position"}, "end": {"$ref": "#/$defs/position"}}},
            "position": {"type": "object", "additionalProperties": false, "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}},
            "source": {"type": "object", "additionalProperties": false, "properties": {"name": {"type": "string"}, "url": {"type": "string"}}},
            "code": {"type": "object", "additionalProperties": false, "properties": {"value": {"type": "string"}, "url": {"type": "string"}}},
            "suggestion": {"type": "object", "additionalProperties": false, "properties": {"range": {"$ref": "#/$defs/range"}, "text": {"type": "string"}}},
            "relatedLocation": {"type": "object", "additionalProperties": false, "required": ["location"], "properties": {"message": {"type": "string"}, "location": {"$ref": "#/$defs/location"}}}
          }
        }
        """);

    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "rdjsonl-shop");

    [Fact]
    public void Failures_and_suppressions_change_nothing() => Snapshot.Match(Write(Samples.TroubledRun()), "rdjsonl-troubled");

    [Fact]
    public void Each_line_is_a_diagnostic_of_the_format() => Assert.All([Samples.ShopRun(), Samples.TroubledRun()], static result =>
        Assert.All(Lines(result), static line => Assert.True(Diagnostic.Evaluate(line).IsValid, line.ToString())));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Columns_count_bytes(bool hasByteOrderMark)
    {
        var run = Samples.Rules().File("a.yml", "# 漢\r\n漢a: \"👩‍👩\" # 漢\r\n", hasByteOrderMark).Finding("SL1001", "a.yml", " \"👩‍👩\" #", arguments: ["web"]).Build();
        Assert.Equal("2:6-2:22", Range(Lines(run).Single().GetProperty("location").GetProperty("range")));
    }

    [Theory]
    [InlineData(false, "1:4-1:5")]
    [InlineData(true, "1:7-1:8")]
    public void A_byte_order_mark_has_three_bytes_of_the_first_line(bool hasByteOrderMark, string expected)
    {
        var run = Samples.Rules().File("a.yml", "a: x\n", hasByteOrderMark).Finding("SL1001", "a.yml", "x", arguments: ["web"]).Build();
        Assert.Equal(expected, Range(Lines(run).Single().GetProperty("location").GetProperty("range")));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    public void The_suggestion_makes_the_text_that_the_fix_makes(string lineEnd, bool hasByteOrderMark)
    {
        var text = "漢: 1 # 👩‍👩\nb: 2\nc: 3\n# 漢 d\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        var at = text.IndexOf("b: 2", StringComparison.Ordinal);
        TextChange[] changes =
        [
            new(TextSpan.FromBounds(at, text.IndexOf("c: 3", StringComparison.Ordinal)), ""),
            new(new TextSpan(3, 1), "\"漢\""),
            new(new TextSpan(text.IndexOf('d', StringComparison.Ordinal), 0), $"é{lineEnd}# "),
        ];
        var run = Samples.Rules().File("a.yml", text, hasByteOrderMark)
            .Finding("SL1001", "a.yml", "b: 2", arguments: ["web"], details: new FindingDetails { Fix = CodeFix.Safe("Mend it", changes) }).Build();
        var suggestion = Assert.Single(Lines(run).Single().GetProperty("suggestions").EnumerateArray());
        var bytes = Encoding.UTF8.GetBytes((hasByteOrderMark ? "\uFEFF" : "") + text);
        Assert.Equal(
            (hasByteOrderMark ? "\uFEFF" : "") + SourceText.From(text).WithChanges(changes.OrderBy(static c => c.Span.Start)),
            Encoding.UTF8.GetString(RdfSuggestion.Apply(bytes, suggestion)));
    }

    [Fact]
    public void A_line_is_never_longer_than_its_reader_takes()
    {
        var run = Samples.Rules().File("a.yml", "a: 1")
            .Finding("SL1001", "a.yml", "1", arguments: [new string('\u2028', 40_000)], details: new FindingDetails
            {
                Fix = CodeFix.Safe("Mend it", new TextChange(new TextSpan(0, 0), new string('x', 70_000))),
            })
            .Finding("SL4001", "a.yml", "1", arguments: ["web"], details: new FindingDetails
            {
                Fix = CodeFix.Safe("Mend it", new TextChange(new TextSpan(0, 0), new string('x', 70_000))),
            }).Build();
        Assert.All(Write(run).Split('\n'), static line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 65_535));
        Assert.Equal(2, Lines(run).Count);
        Assert.All(Lines(run), static line => Assert.False(line.TryGetProperty("suggestions", out _)));
        Assert.Equal("'web' may only run on managers", Lines(run)[1].GetProperty("message").GetString());
    }

    private static string Range(JsonElement range)
    {
        var (start, end) = (range.GetProperty("start"), range.GetProperty("end"));
        return $"{start.GetProperty("line")}:{start.GetProperty("column")}-{end.GetProperty("line")}:{end.GetProperty("column")}";
    }

    private static List<JsonElement> Lines(LintResult result) =>
        [.. Write(result).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement)];

    private static string Write(LintResult result) => Samples.Render(new RdjsonlReporter(), result);
}
