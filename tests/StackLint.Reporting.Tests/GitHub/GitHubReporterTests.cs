using System.Text.Json;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Reporting.GitHub;
using StackLint.Reporting.Tests.Formats;

namespace StackLint.Reporting.Tests.GitHub;

public sealed class GitHubReporterTests
{
    private static readonly string[] Places = ["line", "endLine", "col", "endColumn"];
    private static readonly string[] Kinds = ["error", "warning", "notice"];

    [Fact]
    public void A_run_is_written_completely() => Snapshot.Match(Write(Samples.ShopRun()), "github-shop");

    [Fact]
    public void Failures_and_suppressions_change_nothing() => Snapshot.Match(Write(Samples.TroubledRun()), "github-troubled");

    [Fact]
    public void The_most_severe_come_first_since_github_shows_ten_of_a_kind() =>
        Assert.Equal(["error", "error", "error", "warning", "notice"], Commands(Samples.TroubledRun()).Select(static c => c.Name));

    [Theory]
    [InlineData("b: 1\nc", "2 3 - -")]
    [InlineData("b: 1", "2 2 3 7")]
    [InlineData("b: 1\n", "2 2 - -")]
    [InlineData("", "1 1 1 1")]
    public void Columns_are_told_of_places_on_one_line_only(string text, string expected)
    {
        var command = Commands(Samples.Rules().File("a.yml", "a:\n  b: 1\nc: 2\n").Finding("SL1001", "a.yml", text, arguments: ["web"]).Build()).Single();
        Assert.Equal(expected, string.Join(' ', Places.Select(k => command.Properties.GetValueOrDefault(k, "-"))));
    }

    [Fact]
    public void Files_are_named_from_the_root_of_the_repository()
    {
        var context = Samples.Context with { WorkingDirectory = "/src/repo/stacks", VersionControl = Samples.Repository };
        var result = Samples.Rules().File("stacks/a.yml", "a: 1").Finding("SL1001", "stacks/a.yml", "1", arguments: ["web"]).Build();
        Assert.Equal("stacks/a.yml", RunnerCommand.Read(Samples.Render(new GitHubReporter(), result, context)).Single()!.Properties["file"]);
        var outside = Samples.Rules().FindingAt("SL1001", Location.Create("../../other/a.yml", default, default), "web").Build();
        Assert.Equal("../../other/a.yml", RunnerCommand.Read(Samples.Render(new GitHubReporter(), outside, context)).Single()!.Properties["file"]);
    }

    [SkippableFact]
    public void Commands_are_those_that_the_toolkit_of_github_writes()
    {
        string[] texts =
        [
            "plain", "100%", "%0A%25", "a:b,c=d", "::error::", "##[error]x", "line\nline\r\nline\r", "\t\u001b[31m\u2028\u0085", "\"'`$()\\", "漢 👩‍👩‍👧", "x,line=7", " blank ",
        ];
        var calls = texts.SelectMany(static _ => Kinds, static (text, kind) => (kind, text)).ToList();
        var expected = RepositoryTool.Run(".ci/github-commands", JsonSerializer.Serialize(calls.Select(static c => new
        {
            c.kind,
            message = c.text,
            properties = new { title = c.text, file = c.text, startLine = 3, endLine = 4, startColumn = 5, endColumn = 6 },
        })));
        var own = calls.Select(static c => new WorkflowCommand(
            c.kind, [("title", c.text), ("file", c.text), ("line", "3"), ("endLine", "4"), ("col", "5"), ("endColumn", "6")], c.text) + "\n");
        Assert.Equal(expected, string.Concat(own));
    }

    private static IEnumerable<RunnerCommand> Commands(LintResult result) => RunnerCommand.Read(Write(result)).Select(static c => c!);

    private static string Write(LintResult result) => Samples.Render(new GitHubReporter(), result);
}
