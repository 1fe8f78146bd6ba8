using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using StackLint.Reporting;
using StackLint.Reporting.Tests.Formats;
using StackLint.Reporting.Text;
using YamlDotNet.RepresentationModel;

namespace StackLint.Cli.Tests.Hostile;

/// <summary>Whatever stands in names, keys, values, comments and settings: what a run writes is read as what it found, and acts on nobody.</summary>
public sealed partial class HostileTextTests
{
    private static readonly Gen<(string Name, string Text, string Line)> Samples = Gen.Select(HostileText.Name, HostileText.Any, HostileText.Line);

    public static TheoryData<string> FormatNames => Formats.Names;

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void Reports_say_what_was_found_and_nothing_else(string name) => Samples.Sample(
        (folderName, text, line) =>
        {
            using var folder = new HostileFolder(folderName, text, line);
            var format = OutputFormat.All.Single(f => f.Name == name);
            var expected = Found(Lint(folder, "json").Output);

            // Without this, text folds what is alike.
            var run = Lint(folder, name, "--verbose");
            var isRead = expected.Where(f => f.Path.Length > 0 || name is not ("gitlab" or "sarif")).Select(f => (f.Id, Shown(name, f.Message))).ToList();
            Assert.NotEmpty(isRead);
            var read = Read(format, run.Output);
            if (name == "junit")
            {
                Assert.Subset(isRead.ToHashSet(), read.Where(static f => f.Item2.Length > 0).ToHashSet());
                (isRead, read) = (WithoutMessages(isRead), WithoutMessages(read));
            }

            Assert.Equal(isRead.Order(), read.Order());
            Check(run.Output, format == OutputFormat.GitHub ? expected.Count : 0);
            Check(run.Error, 0);
        },
        iter: 12,
        threads: 2);

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    public void Colours_and_links_are_our_own(string name) => Samples.Sample(
        (folderName, text, line) =>
        {
            using var folder = new HostileFolder(folderName, text, line);
            var plain = Lint(folder, name, "--verbose").Output;
            var painted = CliRun.In(folder.Root, new CliRunSettings { IsTerminal = true, Variables = { ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor" } }, "lint", ".", "--verbose", "--color", "always", "--format", name);
            Assert.Equal(plain, Paint().Replace(painted.Output, ""));
            Check(Paint().Replace(painted.Output, ""), 0);
        },
        iter: 12,
        threads: 2);

    [Fact]
    public void Models_hold_the_texts_and_act_on_nobody() => Samples.Sample(
        (folderName, text, line) =>
        {
            using var folder = new HostileFolder(folderName, text, line);
            var file = folder.WriteLoadable(text);
            var json = CliRun.In(folder.Root, "model", file, "--target", "swarm", "--format", "json", "--force");
            var yaml = CliRun.In(folder.Root, "model", file, "--target", "swarm", "--force");
            var origins = CliRun.In(folder.Root, "model", file, folder.Compose, "--force", "--origins");
            foreach (var run in new[] { json, yaml, origins })
            {
                // YAML takes a tab in a block as Docker writes it.
                Check(run.Output.Replace('\t', ' '), 0);
                Check(run.Error, 0);
            }

            if (json.Output.Length == 0)
            {
                return;
            }

            var labels = JsonDocument.Parse(json.Output).RootElement.GetProperty("services").GetProperty("web").GetProperty("labels").EnumerateObject().Select(static p => (p.Name, p.Value.GetString()!));
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml.Output));
            var mapping = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["services"]["web"]["labels"];
            Assert.Equal(labels, mapping.Children.Select(static p => (((YamlScalarNode)p.Key).Value!, ((YamlScalarNode)p.Value).Value!)));
        },
        iter: 100,
        threads: 2);

    [Fact]
    public void Settings_are_shown_as_text() => Samples.Sample(
        (folderName, text, line) =>
        {
            using var folder = new HostileFolder(folderName, text, line);
            var shown = CliRun.In(folder.Root, "config", "show", folder.Compose, "--all");
            var json = CliRun.In(folder.Root, "config", "show", folder.Compose, "--format", "json");
            JsonDocument.Parse(json.Output);
            foreach (var output in new[] { shown.Output, shown.Error, json.Output, json.Error })
            {
                Check(output, 0);
            }
        },
        iter: 50,
        threads: 2);

    [Theory]
    [InlineData("::error::x")]
    [InlineData(" ::stop-commands::x")]
    public void No_name_of_a_file_begins_a_line_of_the_settings_as_a_command(string name)
    {
        using var folder = new HostileFolder(name, name, name);
        Check(CliRun.In(folder.Root, "config", "show", folder.Compose).Output, 0);
    }

    private static CliRun Lint(HostileFolder folder, string format, params string[] more) => CliRun.In(folder.Root, ["lint", ".", "--format", format, .. more]);

    /// <summary>No character acts, each line is a line to every reader, and a machine that runs the build sees as many commands as were meant.</summary>
    private static void Check(string output, int commands)
    {
        Assert.DoesNotContain(output, static c => c != '\n' && !char.IsSurrogate(c) && ControlCharacters.Acts(c));
        Assert.Equal(output, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(output)));
        Assert.Equal(commands, LogCommand.Find(output).Count());
    }

    private static List<ReadFinding> Found(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()
        .Where(static f => f.GetProperty("suppression").ValueKind == JsonValueKind.Null)
        .Select(static f => new ReadFinding(f.GetProperty("path").GetString() ?? "", f.GetProperty("ruleId").GetString()!, f.GetProperty("message").GetString()!))];

    private static List<(string Id, string)> WithoutMessages(List<(string Id, string)> findings) => [.. findings.Select(static f => (f.Id, ""))];

    // What is suppressed stands in some formats, told apart.
    private static List<(string, string)> Read(OutputFormat format, string output) => format.Name switch
    {
        "json" => [.. Found(output).Select(static f => (f.Id, f.Message))],
        "jsonl" => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement)
            .Where(static l => l.GetProperty("type").GetString() == "finding" && l.GetProperty("suppression").ValueKind == JsonValueKind.Null)
            .Select(static l => (l.GetProperty("ruleId").GetString()!, l.GetProperty("message").GetString()!))],
        "sarif" => [.. JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(static r => !r.TryGetProperty("suppressions", out var s) || s.GetArrayLength() == 0)
            .Select(static r => (r.GetProperty("ruleId").GetString()!, ""))],

        // A mild finding is a case that has passed, with its text as output.
        "junit" => [.. XDocument.Parse(output).Descendants("testcase").Where(static c => c.Element("failure") is not null || c.Element("system-out") is not null)
            .Select(static c => (c.Attribute("name")!.Value.Split(' ')[0], c.Element("failure")?.Attribute("message")!.Value ?? ""))],
        _ => [.. FormatReaders.Read(format, output).Select(f => (f.Id, f.Message.EndsWith(" [*]", StringComparison.Ordinal) && format.Name is "text" or "concise" ? f.Message[..^4] : f.Message))],
    };

    private static string Shown(string format, string message) => format switch
    {
        "text" or "concise" => ControlCharacters.Escape(message) is var shown && shown.EndsWith(" [*]", StringComparison.Ordinal) ? shown[..^4] : shown,
        "msbuild" or "github" => ControlCharacters.Escape(message),
        "junit" or "checkstyle" => string.Concat(message.Select(static c => c is '\ufffe' or '\uffff' || (c < ' ' && c is not ('\t' or '\n' or '\r')) ? '\ufffd' : c)),
        "sarif" => "",
        _ => message,
    };

    // The forms that we write: attributes, and links to addresses that are percent-encoded.
    [GeneratedRegex(@"\u001b\[[0-9;]+m|\u001b\]8;;[!-~]*\u001b\\")]
    private static partial Regex Paint();
}
