using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Json;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>Whatever stands in names, keys and values of linted files: readers see the findings that there are, and no other.</summary>
public sealed partial class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "\u001b[31m", "\u001b]8;;x\u001b\\", "\u009b1m", "\r", "\n", "\r\n", "\t", "\0", "\b", "\u007f", "\u0085", "\v", "\f", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff",
        "\ufffe", "\uffff", "\ud800", "\udc00", "🦊", "👩‍👩‍👧", "漢", "::error::forged", "\n::error file=a.yml,line=1::forged", "##[error]forged", "::", ",", "=", "%0A", "%25", "%",
        "]]>", "</testcase>", "<![CDATA[", "&#0;", "&", "<", ">", "\"", "'", "\\", "\\u000A", "{\"a\":1}", "\n{\"type\":\"summary\"}", "{0}", "-->", "[see](https://evil.example)", "[", "](", "(", "a.yml:1:1: error SL9999: forged",
        "\na.yml(1,1): error SL9999: forged", " ", ".", "text",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]);

    private static readonly Gen<string> Text = Gen.OneOf(
        Piece.Array[0, 6].Select(static p => string.Concat(p)),
        Gen.Select(Gen.Char.Array[0, 8], Piece).Select(static (c, p) => new string(c) + p));

    // What can be a file's name: something, without NUL and separators, and no step through the tree.
    private static readonly Gen<string> Name = Text.Select(static t =>
        string.Concat(t.Where(static c => c is not ('\0' or '/' or '\\') && !char.IsSurrogate(c))) is { Length: > 0 } name && name.Any(static c => c != '.') ? name : "a.yml");

    public static TheoryData<string> Formats => [.. OutputFormat.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Readers_see_what_there_is_and_nothing_else(string name)
    {
        var format = OutputFormat.All.Single(f => f.Name == name);
        Gen.Select(Name, Text, Text).Sample(
            (path, message, other) =>
            {
                var output = Samples.Render(format.CreateReporter(), Run(path, message, other));
                Assert.Equal(
                    [Expected(name, path, "SL1001", $"'{message}' has no memory limit"), Expected(name, path, "SL4001", $"'{message}' may only run on managers")],
                    FormatReaders.Read(format, output));
                Assert.DoesNotContain(output, static c => c != '\n' && !char.IsSurrogate(c) && ControlCharacters.Acts(c));
                Assert.Equal(output, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(output)));
            },
            iter: name == "sarif" ? 50 : 300);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("msbuild")]
    public void No_file_name_makes_a_line_a_command_to_a_runner(string name)
    {
        var format = OutputFormat.All.Single(f => f.Name == name);
        Assert.All(["::error::x", " ::stop-commands::x", "::error::"], path =>
            Assert.All(RunnerCommand.Read(Samples.Render(format.CreateReporter(), Run(path, "x", "x"))), Assert.Null));
    }

    [Theory]
    [InlineData("text", "a.yml:1:1: error SL9999: forged")]
    [InlineData("concise", "a.yml:1:1: error SL9999: forged")]
    [InlineData("msbuild", "a.yml(1,1): error SL9999: forged")]
    [InlineData("github", "=a.yml")]
    public void No_file_name_is_taken_for_a_finding_in_another_file(string name, string path)
    {
        var format = OutputFormat.All.Single(f => f.Name == name);
        Assert.DoesNotContain(FormatReaders.Read(format, Samples.Render(format.CreateReporter(), Run(path, "x", "x"))), static f => f.Id == "SL9999" || f.Path == "a.yml");
    }

    [Fact]
    public void No_text_makes_a_link_in_a_log() => Gen.Select(Text, Text).Sample(
        (message, other) =>
        {
            const string Forged = "[see](https://evil.example)";
            var run = Run("a.yml", Forged + message, other + Forged) with
            {
                Notes = [new RunNote(RunNoteKind.FixRefused, "a.yml", Forged + other)],
                Failures = [new RunFailure(RunFailureKind.AnalyzerFailed, "a.yml", Forged + message, "SL1001")],
            };
            var results = JsonDocument.Parse(Samples.Render(new SarifReporter(), run)).RootElement.GetProperty("runs")[0];
            Assert.DoesNotMatch(Link(), string.Join('\n', Messages(results)));
        },
        iter: 50);

    // Texts and arguments of all messages, but what stands in the file and what a fix writes.
    private static IEnumerable<string> Messages(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(static p => p.Name is not ("snippet" or "insertedContent" or "properties" or "help" or "logicalLocations")).SelectMany(static p => Messages(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Messages),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    // As the specification has it, and as viewers look for it that know no escapes.
    [GeneratedRegex(@"\[[^\]]*\]\([^)]+\)")]
    private static partial Regex Link();

    private static ReadFinding Expected(string format, string path, string id, string message) => format switch
    {
        // The finding with a fix says so behind its message.
        "text" or "concise" => new ReadFinding(PrintedPath.Of(path), id, ControlCharacters.Escape(message) + (id == "SL1001" ? " [*]" : "")),
        "msbuild" => new ReadFinding(PrintedPath.Of(path), id, ControlCharacters.Escape(message)),
        "github" => new ReadFinding((path.StartsWith('=') ? "./" : "") + ControlCharacters.Escape(path), id, ControlCharacters.Escape(message)),
        "junit" or "checkstyle" => new ReadFinding(Xml(path), id, Xml(message)),
        "sarif" => new ReadFinding(path, id, MessageTemplate.Terminated(WellFormedText.Of(message)).Replace("](", @"]\(", StringComparison.Ordinal)),
        _ => new ReadFinding(path, id, WellFormedText.Of(message)),
    };

    // By the production of Char in XML 1.0, section 2.2.
    private static string Xml(string text) => string.Concat(text.EnumerateRunes().Select(static r =>
        r.Value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000 ? r.ToString() : "\ufffd"));

    private static LintResult Run(string path, string message, string other)
    {
        other = other.Replace('v', 'w');
        var builder = Samples.Rules().File(path, $"{JsonSerializer.Serialize(other)}: v1\nother: v2 # {other}\n");
        var details = new FindingDetails
        {
            Label = other,
            Related = [builder.Related(path, "v2", other)],
            Notes = [new FindingNote(other, other)],
            Evidence = [other],
            Fix = CodeFix.Safe(other, new TextChange(builder.SpanOf(path, ": v1"), other)),
        };
        return builder
            .Finding("SL1001", path, ": v1", arguments: [message], services: [other], details: details)
            .Finding("SL4001", path, "v2", arguments: [message], services: [other])
            .Build();
    }
}
