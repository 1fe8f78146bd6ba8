using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;
using StackLint.Engine.Driving;
using StackLint.Rules.Networking;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;
using Xunit.Abstractions;

namespace StackLint.Rules.Tests.Networking;

/// <summary>
/// SL2004 against ports that a person labelled, <c>testdata/calibration/routing-mesh.yaml</c>: every verdict as recorded, and
/// precision and recall no worse than when they were measured. Ports labelled unclear count for neither.
/// </summary>
public sealed partial class RoutingMeshCalibrationTests(ITestOutputHelper output)
{
    // Of what is reported by default, and of what is called sure, the share that is internal; of what is internal, the share that is reported.
    private const double DefaultPrecision = 0.94;
    private const double DefaultRecall = 0.88;
    private const double HighPrecision = 1;

    private static readonly string[] Labels = ["internal", "external", "unclear"];

    private static readonly string[] Verdicts = ["high", "medium", "low", "none"];

    [GeneratedRegex("# (?<label>[a-z]+), (?<verdict>[a-z]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark { get; }

    [Fact]
    public void Every_port_gets_the_recorded_verdict() => Assert.Empty(
        ReadPorts().Where(static p => p.Expected != p.Verdict).Select(static p => $"{p.Case}, {p.Text}: {p.Verdict}, not {p.Expected}"));

    [Fact]
    public void Set_is_large_enough_and_labels_are_words_of_the_head()
    {
        var ports = ReadPorts();
        Assert.InRange(ports.Count, 90, int.MaxValue);
        Assert.All(ports, static p => Assert.Contains(p.Label, Labels));
        Assert.All(ports, static p => Assert.Contains(p.Expected, Verdicts));
    }

    [Fact]
    public void Precision_and_recall_are_no_worse_than_measured()
    {
        var ports = ReadPorts();
        var table = new StringBuilder("           " + string.Join("", Verdicts.Select(static v => v.PadLeft(8))) + "\n");
        foreach (var label in Labels)
        {
            table.Append(label.PadRight(11)).AppendJoin("", Verdicts.Select(v => $"{ports.Count(p => p.Label == label && p.Verdict == v),8}")).Append('\n');
        }

        var byDefault = Share(ports, static p => p.Verdict is "high" or "medium", static p => p.Label == "internal");
        var high = Share(ports, static p => p.Verdict == "high", static p => p.Label == "internal");
        var recall = Share(ports, static p => p.Label == "internal", static p => p.Verdict is "high" or "medium");
        table.Append(CultureInfo.InvariantCulture, $"precision {byDefault:F3}, of high confidence {high:F3}; recall {recall:F3}");
        output.WriteLine(table.ToString());
        Assert.True(byDefault >= DefaultPrecision && high >= HighPrecision && recall >= DefaultRecall, table.ToString());
    }

    private static double Share(List<Port> ports, Func<Port, bool> whole, Func<Port, bool> part)
    {
        var counted = ports.Where(p => p.Label != "unclear" && whole(p)).ToList();
        return (double)counted.Count(part) / counted.Count;
    }

    private static List<Port> ReadPorts()
    {
        var cases = (YamlSequence)((YamlMapping)Parse(SourceFileReader.Decode(
            File.ReadAllBytes(RepositoryFiles.PathOf("testdata/calibration/routing-mesh.yaml")), "routing-mesh.yaml", "/routing-mesh.yaml")).Documents[0].Root!).FindEntry("cases")!.Value;
        return [.. cases.Items.Cast<YamlMapping>().SelectMany(static c => ReadCase(TextOf(c, "name"), TextOf(c, "stack")))];
    }

    private static IEnumerable<Port> ReadCase(string name, string stack)
    {
        var found = Lint(stack);
        var lines = stack.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Mark.Match(lines[i]) is { Success: true } mark)
            {
                found.Remove(i, out var confidence);
                var verdict = confidence?.ToString().ToLowerInvariant() ?? "none";
                yield return new Port(name, lines[i].Trim(), mark.Groups["label"].Value, mark.Groups["verdict"].Value, verdict);
            }
        }

        Assert.True(found.Count == 0, $"{name}: line {found.Keys.FirstOrDefault()} has a finding and no mark.");
    }

    /// <summary>The confidence of each finding, by line.</summary>
    private static Dictionary<int, FindingConfidence?> Lint(string stack)
    {
        var file = Parse(SourceFileReader.Decode(Encoding.UTF8.GetBytes(stack), "stack.yml", "/stack.yml"));
        Assert.False(file.HasSyntaxError, stack);
        var configuration = FileConfiguration.Create(new Dictionary<string, string> { ["stacklint.sl2004.min_confidence"] = "low" });
        var project = ComposeLoader.Load([file], new ComposeLoadOptions(ComposeTarget.Swarm));
        var report = new RunLinter(new AnalyzerDriver(new InternalTrafficOnRoutingMeshAnalyzer()))
            .Lint(project, new SubjectSettings(Analysis.RuleProfile.Swarm, configuration));
        Assert.Empty(report.Failures);
        return report.Diagnostics
            .Where(static d => d.Id == "SL2004")
            .ToDictionary(static d => d.Diagnostic.Location.GetLineSpan().StartLinePosition.Line, static d => d.Details.Confidence);
    }

    private static YamlFile Parse(SourceFileResult result) => YamlParser.Parse(result.File ?? throw new InvalidOperationException(result.Problem?.ToString()));

    private static string TextOf(YamlMapping mapping, string key) => ((YamlScalar)mapping.FindEntry(key)!.Value).Value;

    private sealed record Port(string Case, string Text, string Label, string Expected, string Verdict);
}
