using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Json;
using StackLint.Reporting.Tests.Formats;
using StackLint.Tests;

namespace StackLint.Reporting.Tests.Json;

/// <summary>The published schemas and what is written say the same.</summary>
public sealed class JsonSchemaTests
{
    private static readonly LintResult[] Runs = [Samples.ShopRun(), Samples.TroubledRun(), FullRun(), new LintResult([], [], [], [], [])];

    public static TheoryData<string> Formats => [.. OutputFormat.All.Where(static f => f.Schema is not null).Select(static f => f.Name)];

    [Fact]
    public void Documents_fit_the_schema() => Assert.All(Runs, static run => Assert.Empty(ClosedSchema.Report.Problems(Samples.Render(new JsonReporter(), run))));

    [Fact]
    public void Lines_fit_the_schema() => Assert.All(Runs, static run =>
        Assert.All(Lines(run), static line => Assert.Empty(ClosedSchema.Lines.Problems(line))));

    [Theory]
    [InlineData("")]
    [InlineData("tool")]
    [InlineData("summary")]
    [InlineData("files/0")]
    [InlineData("findings/0")]
    [InlineData("findings/0/region/start")]
    [InlineData("findings/0/related/0")]
    [InlineData("findings/0/fix/edits/0")]
    [InlineData("findings/0/suppression")]
    [InlineData("notes/0")]
    [InlineData("failures/0")]
    public void Member_that_the_schema_does_not_name_is_noticed(string place)
    {
        var document = JsonNode.Parse(Samples.Render(new JsonReporter(), FullRun()))!;
        At(document, place)["added"] = 1;
        Assert.NotEmpty(ClosedSchema.Report.Problems(document.ToJsonString()));
        Assert.True(JsonSchema.FromText(JsonSchemas.Report.Read(), new BuildOptions { SchemaRegistry = new SchemaRegistry() }).Evaluate(JsonDocument.Parse(document.ToJsonString()).RootElement).IsValid, "the published schema takes it");
        At(document, place).Remove("added");
        Assert.Empty(ClosedSchema.Report.Problems(document.ToJsonString()));
        At(document, place).Remove(At(document, place).First().Key);
        Assert.NotEmpty(ClosedSchema.Report.Problems(document.ToJsonString()));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("finding")]
    [InlineData("note")]
    [InlineData("failure")]
    [InlineData("summary")]
    public void Member_of_a_line_that_the_schema_does_not_name_is_noticed(string type)
    {
        var line = JsonNode.Parse(Lines(FullRun()).First(l => l.StartsWith($"{{\"type\":\"{type}\"", StringComparison.Ordinal)))!.AsObject();
        Assert.Empty(ClosedSchema.Lines.Problems(line.ToJsonString()));
        line["added"] = 1;
        Assert.NotEmpty(ClosedSchema.Lines.Problems(line.ToJsonString()));
    }

    [Fact]
    public void Every_member_of_the_schema_is_written()
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(Samples.Render(new JsonReporter(), FullRun())), written);
        var named = new HashSet<string>(StringComparer.Ordinal);
        CollectNamed(JsonNode.Parse(JsonSchemas.Report.Read()), named);
        Assert.Empty(named.Except(written));
    }

    [Fact]
    public void Lines_tell_what_the_document_tells()
    {
        var document = JsonNode.Parse(Samples.Render(new JsonReporter(), FullRun()))!;
        var lines = Lines(FullRun()).Select(static l => JsonNode.Parse(l)!.AsObject()).ToList();
        foreach (var (type, name) in new[] { ("file", "files"), ("finding", "findings"), ("note", "notes"), ("failure", "failures") })
        {
            Assert.Equal(document[name]!.AsArray().Select(static n => n!.ToJsonString()), lines.Where(l => l["type"]!.GetValue<string>() == type).Select(static l =>
            {
                var rest = l.DeepClone().AsObject();
                rest.Remove("type");
                return rest.ToJsonString();
            }));
        }

        Assert.Equal("summary", lines[^1]["type"]!.GetValue<string>());
        Assert.All(document["summary"]!.AsObject(), m => Assert.Equal(m.Value?.ToJsonString(), lines[^1][m.Key]?.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Schema_stands_where_its_address_says(string format)
    {
        const string Main = "https://raw.githubusercontent.com/stacklint/stacklint/main/";
        var schema = OutputFormat.All.Single(f => f.Name == format).Schema!;
        Assert.StartsWith(Main, schema.Address, StringComparison.Ordinal);
        Assert.Equal(schema.Read(), File.ReadAllText(Path.Combine(RepositoryTool.Root(), schema.Address[Main.Length..])));
        Assert.Equal(schema.Address, JsonNode.Parse(schema.Read())!["$id"]!.GetValue<string>());
    }

    /// <summary>A run in which every member of the format has something to say.</summary>
    private static LintResult FullRun()
    {
        var builder = Samples.Rules().File("a.yml", "a: {b: 1} # c\n");
        return builder
            .Finding("SL1001", "a.yml", "1", arguments: ["web"], services: ["web"], suppression: builder.Suppression("a.yml", "# c", "why", new DateOnly(2027, 1, 31)), details: new FindingDetails
            {
                Label = "here",
                Related = [builder.Related("a.yml", "b", "there")],
                InformedBy = [builder.Related("a.yml", "a", "5 nodes")],
                Notes = [new FindingNote("need", "more")],
                Evidence = ["seen"],
                Confidence = FindingConfidence.Low,
                Stage = FindingStage.Deploy,
                Fix = CodeFix.Unsafe("Mend it", new TextChange(builder.SpanOf("a.yml", "1"), "2")),
            })
            .Note(RunNoteKind.Skipped, "b.yml", "no Compose file")
            .Failure(RunFailureKind.AnalyzerFailed, "a.yml", "it broke", "SL1001")
            .Build();
    }

    private static string[] Lines(LintResult run) => Samples.Render(new JsonLinesReporter(), run).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static JsonObject At(JsonNode node, string place)
    {
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        return node.AsObject();
    }

    private static void Collect(JsonNode? node, HashSet<string> names)
    {
        foreach (var child in node is JsonArray items ? items : [])
        {
            Collect(child, names);
        }

        foreach (var (name, value) in node is JsonObject members ? members : [])
        {
            names.Add(name);
            Collect(value, names);
        }
    }

    private static void CollectNamed(JsonNode? node, HashSet<string> names)
    {
        foreach (var child in node is JsonArray items ? items : [])
        {
            CollectNamed(child, names);
        }

        foreach (var (name, value) in node is JsonObject members ? members : [])
        {
            if (name == "properties")
            {
                names.UnionWith(value!.AsObject().Select(static p => p.Key));
            }

            CollectNamed(value, names);
        }
    }
}
