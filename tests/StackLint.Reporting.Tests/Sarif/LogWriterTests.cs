using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Sarif.Writing;
using BaselineState = Microsoft.CodeAnalysis.Sarif.BaselineState;

namespace StackLint.Reporting.Tests.Sarif;

/// <summary>What the writer makes of a log is what the library's own serializer makes of it, member for member in the same order.</summary>
public sealed class LogWriterTests
{
    private static readonly ReportContext Everything = Samples.Context with { VersionControl = Samples.Repository, IncludeSuppressed = true, ExitCode = 2 };

    [Fact]
    public void Logs_of_runs_are_written_as_the_library_writes_them()
    {
        LintResult[] runs = [Samples.ShopRun(), Samples.TroubledRun(), Samples.Rules().Build()];
        Assert.All(runs, static run => AssertSame(SarifReporter.LogOf(ReportRedaction.Of(run), Everything, kept: null)));
    }

    [Fact]
    public void Members_that_few_runs_have_are_written_as_the_library_writes_them()
    {
        var descriptor = new ReportingDescriptor
        {
            Id = "ACME1",
            ShortDescription = new MultiformatMessageString { Text = "a" },
            DefaultConfiguration = new ReportingConfiguration { Enabled = false, Level = FailureLevel.Note },
            MessageStrings = new Dictionary<string, MultiformatMessageString> { ["default"] = new() { Text = "'{0}'", Markdown = "`{0}`" } },
            HelpUri = new Uri("https://example.com/a%20b"),
        };
        descriptor.SetTexts("tags", ["a", "\u2028\u0001\"<"]);
        var result = new Result
        {
            RuleId = "ACME1",
            Rule = new ReportingDescriptorReference { Index = 0, ToolComponent = new ToolComponentReference { Name = "acme", Index = 0 } },
            Level = FailureLevel.Error,
            Message = new Message { Text = "t\u0085\u2029\ud83d\ude00", Id = "default", Arguments = ["1", ""] },
            BaselineState = BaselineState.Absent,
            Suppressions = [new Suppression { Kind = SuppressionKind.InSource }],
            Fixes = [new Fix { ArtifactChanges = [new ArtifactChange { ArtifactLocation = new ArtifactLocation { Uri = new Uri("a%20b.yml", UriKind.Relative) }, Replacements = [new Replacement { DeletedRegion = new Region { StartLine = 1 } }] }] }],
            PartialFingerprints = new Dictionary<string, string> { ["a/v1"] = "0:1" },
        };
        result.SetTrue("crossFile");
        result.SetText("variant", "v");
        AssertSame(new SarifLog
        {
            SchemaUri = SarifText.Schema,
            Version = SarifVersion.Current,
            Runs =
            [
                new Run
                {
                    Tool = new Tool { Driver = new ToolComponent { Name = "d" }, Extensions = [new ToolComponent { Name = "acme", Version = "1", Rules = [descriptor] }] },
                    AutomationDetails = new RunAutomationDetails { Id = "i", Guid = Guid.Parse("01234567-89ab-8def-8123-456789abcdef") },
                    BaselineGuid = Guid.Parse("11234567-89ab-8def-8123-456789abcdef"),
                    OriginalUriBaseIds = new Dictionary<string, ArtifactLocation> { ["%SRCROOT%"] = new() { Uri = new Uri("../", UriKind.Relative), UriBaseId = "%B%", Description = new Message { Text = "d" } } },
                    ColumnKind = ColumnKind.Utf16CodeUnits,
                    Results = [result],
                },
            ],
        });
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        var log = new SarifLog { Runs = [new Run { Results = [new Result { Message = new Message { Text = "a\ud83d" } }] }] };
        Assert.Equal("a\ufffd", (string?)JObject.Parse(TextOf(log))["runs"]![0]!["results"]![0]!["message"]!["text"]);
    }

    private static void AssertSame(SarifLog log)
    {
        var expected = Ordered(JsonConvert.SerializeObject(log, new JsonSerializerSettings { ContractResolver = new LibraryContractResolver() }));
        Assert.Equal(expected, Ordered(TextOf(log)));
        Assert.Equal(expected, Ordered(SarifText.WithResultLines(log)));
    }

    private static string TextOf(SarifLog log)
    {
        using var text = new StringWriter();
        SarifText.Write(text, log);
        return text.ToString();
    }

    private static string Ordered(string json) => JToken.Parse(json).ToString();
}
