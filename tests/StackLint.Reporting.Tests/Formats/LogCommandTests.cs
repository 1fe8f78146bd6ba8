using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>No text of a linted file, and no name of one, makes a line of ours a command to the machine that runs the build.</summary>
public sealed class LogCommandTests
{
    private static readonly string[] Pieces =
    [
        "##[error]forged", "##[add-mask]a", "##[group]", "##vso[task.setvariable variable=PATH]x", "##VSO[task.complete result=Failed;]", "##teamcity[buildStop comment='x']",
        "::error::forged", "::stop-commands::x", "::", ":", "#", "##", "###", "[", "]", "vso[", "teamcity[", "error]", "\u200d", "\u00ad", "\ufe0f", "\u200b", "\u0301", "\U000E0001", "\U000E0023", "\U0001D173", "\U000E0100", "\r", "\n", "\r\n", "\t", " ",
        "\u00a0", "\u3000", "\u001b[2K", "\u001b[1G", "\b", "\u2028", "\u0085", "\v", "\f", "a", "漢", "'", "\"", "\\", "{0}",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 8].Select(static p => string.Concat(p));

    private static readonly Gen<string> Name = Text.Select(static t =>
        string.Concat(t.Where(static c => c is not ('\0' or '/' or '\\'))) is { Length: > 0 } name && name.Any(static c => c != '.') ? name : "a.yml");

    public static TheoryData<string> Formats => [.. OutputFormat.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_line_of_a_report_is_a_command_that_was_not_meant(string name)
    {
        var format = OutputFormat.All.Single(f => f.Name == name);
        Gen.Select(Name, Text, Text, Gen.Bool, Gen.Int[40, 90]).Sample(
            (path, message, other, isVerbose, width) =>
            {
                var result = Run(path, message, other);
                var output = Samples.Render(format.CreateReporter(), result, Samples.Context with { Verbose = isVerbose, Width = width });
                Assert.Equal(format == OutputFormat.GitHub ? result.Diagnostics.Length : 0, LogCommand.Find(output).Count());
            },
            iter: name == "sarif" ? 50 : 500);
    }

    [Fact]
    public void No_line_of_a_summary_is_a_command() => Gen.Select(Name, Text, Text, Gen.Bool).Sample(
        (path, message, other, isVerbose) =>
        {
            var result = Run(path, message, other) with
            {
                Notes = [new RunNote(RunNoteKind.Skipped, path, message), new RunNote(RunNoteKind.UnknownVariables, null, other)],
                Failures = [new RunFailure(RunFailureKind.AnalyzerFailed, path, message, "SL1001", new InvalidOperationException("x\n" + other))],
            };
            using var text = new StringWriter();
            RunSummary.Write(result, Samples.Context with { Verbose = isVerbose }, text);
            Assert.Empty(LogCommand.Find(text.ToString()));
        },
        iter: 500);

    [Theory]
    [InlineData(":")]
    [InlineData("\u200d:")]
    [InlineData("\U000E0001::error::x.yml")]
    [InlineData(" ::error::x")]
    public void No_file_name_begins_a_command_with_its_position(string path) => Assert.All(
        [OutputFormat.Text, OutputFormat.Concise, OutputFormat.MSBuild],
        format => Assert.Empty(LogCommand.Find(Samples.Render(format.CreateReporter(), Run(path, "x", "x")))));

    [Theory]
    [InlineData("##[section] of the file", @"#\u0023[section] of the file")]
    [InlineData("###[x]", @"##\u0023[x]")]
    [InlineData("## Section", "## Section")]
    [InlineData("# [x] and ##", "# [x] and ##")]
    [InlineData("#a##vso[x]", @"#a#\u0023vso[x]")]
    [InlineData("#\U000E0001#[x]", "#\U000E0001\\u0023[x]")]
    [InlineData("##v\U000E0100s\U0001D173o[x]", "#\\u0023v\U000E0100s\U0001D173o[x]")]
    [InlineData("#\U0001F600#[x]", "#\U0001F600#[x]")]
    public void Only_what_would_be_a_command_is_written_in_another_way(string comment, string shown)
    {
        var result = Samples.Rules().File("a.yml", $"a: 1 # {comment}\n").Finding("SL1001", "a.yml", "1", arguments: [comment]).Build();
        var output = Samples.Render(OutputFormat.Text.CreateReporter(), result);
        Assert.Contains($"1 | a: 1 # {shown}\n", output, StringComparison.Ordinal);
        Assert.Contains($"'{shown}' has no memory limit", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_stands_below_its_text_behind_one_that_was_written_in_another_way()
    {
        var result = Samples.Rules().File("a.yml", "'##[x]': here\n").Finding("SL1001", "a.yml", "here", arguments: ["x"]).Build();
        var lines = Samples.Render(OutputFormat.Text.CreateReporter(), result).Split('\n');
        Assert.Equal(lines[2].IndexOf("here", StringComparison.Ordinal), lines[3].IndexOf('^', StringComparison.Ordinal));
    }

    private static LintResult Run(string path, string message, string other)
    {
        var builder = Samples.Rules().File(path, $"{JsonSerializer.Serialize(other)}: q1\nother: q2 # {other}\n{message}\n");
        var details = new FindingDetails
        {
            Label = other,
            Related = [builder.Related(path, "q2", other)],
            Notes = [new FindingNote(other, message)],
            Evidence = [other],
            Fix = CodeFix.Safe(other, new TextChange(builder.SpanOf(path, ": q1"), other)),
        };
        return builder
            .Finding("SL1001", path, ": q1", arguments: [message], services: [other, message], details: details)
            .Finding("SL4001", path, "q2", arguments: [message], services: [other])
            .Build();
    }
}
