using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Baselines;

/// <summary>Reads the results of a baseline.</summary>
internal static class BaselineEntryReader
{
    public static BaselineEntry Read(PlacedJson result, BaselineBases bases)
    {
        result = result with { Name = "the result" };
        var places = result.Require("locations", JsonValueKind.Array);
        var place = places.Items(JsonValueKind.Object).Select(static p => (PlacedJson?)p).FirstOrDefault() ?? throw places.Fail("the result has no place");
        var physical = place.Require("physicalLocation", JsonValueKind.Object);
        var properties = result.Find("properties", JsonValueKind.Object);
        return new BaselineEntry
        {
            RuleId = result.Require("ruleId", JsonValueKind.String).String(),
            Severity = SeverityOf(result.Find("level", JsonValueKind.String)),
            Message = result.Require("message", JsonValueKind.Object).Require("text", JsonValueKind.String).String(),
            FullPath = bases.Resolve(physical.Require("artifactLocation", JsonValueKind.Object)),
            Lines = LinesOf(physical.Find("region", JsonValueKind.Object)),
            Route = place.Find("logicalLocations", JsonValueKind.Array)?.Items(JsonValueKind.Object)
                .Select(static l => l.Find("fullyQualifiedName", JsonValueKind.String)?.String()).FirstOrDefault() ?? "",
            Services = TextsOf(properties?.Find("services", JsonValueKind.Array)),
            Parts = TextsOf(properties?.Find(BaselineProperties.Parts, JsonValueKind.Array)),
            Fingerprint = FingerprintOf(result),
            Variant = properties?.Find(BaselineProperties.Variant, JsonValueKind.String) is { } variant ? VariantOf(variant) : null,
            IsCrossFile = properties?.Element.TryGetProperty(BaselineProperties.CrossFile, out var value) == true && value.ValueKind == JsonValueKind.True,
        };
    }

    private static ImmutableArray<string> TextsOf(PlacedJson? array) =>
        [.. array?.Items(JsonValueKind.String).Select(static s => s.String()).Distinct(StringComparer.Ordinal) ?? []];

    private static string FingerprintOf(PlacedJson result)
    {
        var text = result.Find("partialFingerprints", JsonValueKind.Object)?.Find(ResultFingerprints.OwnKey, JsonValueKind.String)
            ?? throw result.Fail($"the result has no fingerprint '{ResultFingerprints.OwnKey}'");
        return text.String().Split(':')[0] is { Length: > 0 } hash ? hash : throw text.Fail($"'{ResultFingerprints.OwnKey}' is empty");
    }

    private static DiagnosticSeverity SeverityOf(PlacedJson? level) => level?.String() switch
    {
        "error" => DiagnosticSeverity.Error,
        null or "warning" => DiagnosticSeverity.Warning,
        "note" or "none" => DiagnosticSeverity.Info,
        var other => throw level.Value.Fail($"'level' is error, warning, note or none, not '{other}'"),
    };

    private static RuleSeverity VariantOf(PlacedJson variant) =>
        Enum.TryParse<RuleSeverity>(variant.String(), ignoreCase: true, out var severity) && Enum.IsDefined(severity)
            ? severity
            : throw variant.Fail($"'{BaselineProperties.Variant}' is no severity");

    private static LinePositionSpan LinesOf(PlacedJson? region)
    {
        if (region is not { } given)
        {
            return default;
        }

        var startLine = NumberOf(given, "startLine") ?? 1;
        var startColumn = NumberOf(given, "startColumn") ?? 1;
        var endLine = Math.Max(startLine, NumberOf(given, "endLine") ?? startLine);
        var endColumn = NumberOf(given, "endColumn") ?? startColumn;
        return new LinePositionSpan(
            new LinePosition(startLine - 1, startColumn - 1),
            new LinePosition(endLine - 1, endLine == startLine ? Math.Max(startColumn, endColumn) - 1 : endColumn - 1));
    }

    private static int? NumberOf(PlacedJson region, string name) => region.Find(name, JsonValueKind.Number) is { } number
        ? number.Number() is var value and > 0 ? value : throw number.Fail($"'{name}' counts from 1")
        : null;
}
