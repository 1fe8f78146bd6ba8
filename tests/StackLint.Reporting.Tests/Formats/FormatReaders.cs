using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>Reads each format as its readers do, with a parser that knows nothing of how it was written.</summary>
internal static partial class FormatReaders
{
    /// <summary>The findings in an output.</summary>
    public static List<ReadFinding> Read(OutputFormat format, string output) => format.Name switch
    {
        // Findings are set apart by an empty line; what stands below the first line of each is excerpt.
        "text" => [.. string.Join('\n', Lines(output)).Split("\n\n").Select(static f => ToFinding(FindingLine().Match(f.Split('\n')[0])))],
        "concise" => [.. Lines(output).Select(static l => ToFinding(FindingLine().Match(l)))],
        "msbuild" => [.. Lines(output).Select(static l => ToFinding(CompilerLine().Match(l)))],
        "github" => [.. RunnerCommand.Read(output).Select(static c => new ReadFinding(c!.Properties["file"], c.Properties["title"].Split(':')[0], c.Message))],
        "gitlab" => [.. Items(output, "").Select(static f => new ReadFinding(Text(f, "location", "path"), Text(f, "check_name"), Text(f, "description")))],
        "junit" => [.. XDocument.Parse(output).Descendants("testcase").Select(static c =>
            new ReadFinding(c.Attribute("classname")!.Value, c.Element("failure")!.Attribute("type")!.Value, c.Element("failure")!.Attribute("message")!.Value))],
        "checkstyle" => [.. XDocument.Parse(output).Descendants("error").Select(static e =>
            new ReadFinding(e.Parent!.Attribute("name")!.Value, e.Attribute("source")!.Value.Split('.')[1], e.Attribute("message")!.Value))],
        "rdjsonl" => [.. Lines(output).Select(Root).Select(static d => new ReadFinding(Text(d, "location", "path"), Text(d, "code", "value"), Text(d, "message")))],
        "json" => [.. Items(output, "findings").Select(static f => new ReadFinding(Text(f, "path"), Text(f, "ruleId"), Text(f, "message")))],
        "jsonl" => [.. Lines(output).Select(Root).Where(static l => Text(l, "type") == "finding").Select(static f => new ReadFinding(Text(f, "path"), Text(f, "ruleId"), Text(f, "message")))],
        "sarif" => [.. Root(output).GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static r => new ReadFinding(
            Uri.UnescapeDataString(Text(r.GetProperty("locations")[0], "physicalLocation", "artifactLocation", "uri")), Text(r, "ruleId"), Text(r, "message", "text")))],
        _ => throw new InvalidOperationException($"Nobody reads the format {format}: add its reader here."),
    };

    private static ReadFinding ToFinding(Match match)
    {
        Assert.True(match.Success, "a line is no finding");
        return new ReadFinding(match.Groups["path"].Value, match.Groups["id"].Value, match.Groups["message"].Value);
    }

    private static IEnumerable<string> Lines(string output)
    {
        Assert.EndsWith("\n", output, StringComparison.Ordinal);

        // Whatever any reader takes for the end of a line: those that look for LF must not see other lines than those that see more.
        var lines = LineEnd().Split(output[..^1]);
        Assert.Equal(output[..^1].Split('\n'), lines);
        return lines;
    }

    private static JsonElement Root(string json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<JsonElement> Items(string json, string name) =>
        (name.Length == 0 ? Root(json) : Root(json).GetProperty(name)).EnumerateArray();

    private static string Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            element = element.GetProperty(name);
        }

        return element.GetString()!;
    }

    [GeneratedRegex("\r\n|[\n\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^(?<path>.*?):\d+:\d+: (?:error|warning|info) (?<id>SL\d{4}): (?<message>.*)$")]
    private static partial Regex FindingLine();

    [GeneratedRegex(@"^(?<path>.*?)\(\d+,\d+\): (?:error|warning|info) (?<id>SL\d{4}): (?<message>.*)$")]
    private static partial Regex CompilerLine();
}
