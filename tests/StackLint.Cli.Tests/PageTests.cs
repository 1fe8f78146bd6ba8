using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary><c>explain</c>, <c>rules</c>, <c>--help</c> and <c>--version</c>.</summary>
public sealed class PageTests
{
    private static CliRunSettings Terminal { get; } = new() { IsTerminal = true };

    [Theory]
    [InlineData("SL1001")]
    [InlineData("sl1001")]
    [InlineData("MissingMemoryLimit")]
    [InlineData("missing-memory-limit")]
    public void Rule_is_explained_by_ID_and_by_name(string word)
    {
        var run = Run("explain", word);
        Assert.StartsWith("# SL1001: ", run.Output);
        Assert.Contains("severity warning (profile swarm), info (compose), error (scale)", run.Output);
        Assert.Equal((0, ""), (run.ExitStatus, run.Error));
    }

    [Fact]
    public void Page_in_a_pipe_keeps_its_Markdown() => Assert.Contains("```yaml incorrect", Run("explain", "SL1001").Output);

    [Fact]
    public void Page_in_a_terminal_has_no_marks_but_colour()
    {
        var output = CliRun.In(CliRun.RepositoryRoot, Terminal, "explain", "SL1001").Output;
        Assert.StartsWith("\e[1mSL1001: ", output);
        Assert.DoesNotContain("```", output);
    }

    [Fact]
    public void Page_in_a_terminal_without_colour_has_no_escapes()
    {
        var output = CliRun.In(CliRun.RepositoryRoot, Terminal, "explain", "SL1001", "--color", "never").Output;
        Assert.StartsWith("SL1001: ", output);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public void Every_rule_has_a_page_to_explain()
    {
        using var rules = JsonDocument.Parse(Run("rules", "--format", "json").Output);
        Assert.All(rules.RootElement.EnumerateArray(), static rule =>
        {
            var id = rule.GetProperty("id").GetString()!;
            Assert.StartsWith($"# {id}: ", Run("explain", id).Output);
            Assert.Contains("## ", Run("explain", id).Output);
        });
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Every_list_of_rules_names_every_mission_rule(string format)
    {
        var output = Run("rules", "--format", format).Output;
        string[] ids = ["SL0001", "SL0002", "SL0006", "SL1001", "SL1002", "SL1003", "SL2001", "SL2002", "SL2004", "SL3001", "SL3002", "SL4001", "SL4002"];
        Assert.All(ids, id => Assert.Contains(id, output));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("lint", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("rules", "-h")]
    public void Help_says_how_to_call_and_gives_examples(params string[] args)
    {
        var run = Run(args);
        Assert.Contains("Usage: stacklint", run.Output);
        Assert.Contains("Examples:\n", run.Output);
        Assert.All(run.Output.Split('\n'), static line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal((0, ""), (run.ExitStatus, run.Error));
    }

    [Fact]
    public void Version_is_one_line() => Assert.Matches(@"^stacklint \d+\.\d+\.\d+\S*\n$", Run("--version").Output);

    private static CliRun Run(params string[] args) => CliRun.In(CliRun.RepositoryRoot, args);
}
