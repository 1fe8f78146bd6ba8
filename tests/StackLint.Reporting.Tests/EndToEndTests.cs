using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Reporting.MSBuild;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Tests;

/// <summary>Reporters on what the engine itself says of files on disk.</summary>
public sealed class EndToEndTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("stacklint-report-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_duplicate_key_is_told_in_every_format(string lineEnd)
    {
        File.WriteAllText(Path.Combine(_root, "compose.yml"), "services:\n  web:\n    image: a\n    image: b\n".Replace("\n", lineEnd, StringComparison.Ordinal));
        var result = Lint();
        Assert.StartsWith("compose.yml:4:5: error SL0002: ", Samples.Render(new ConciseReporter(), result), StringComparison.Ordinal);
        Assert.StartsWith("compose.yml(4,5): error SL0002: ", Samples.Render(new MSBuildReporter(), result), StringComparison.Ordinal);
        var text = Samples.Render(new TextReporter(), result);
        Assert.Contains("\n4 |     image: b\n  |     ^^^^^", text, StringComparison.Ordinal);
        Assert.Contains("= help: stacklint explain SL0002\n", text, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\": \"SL0002\"", Samples.Render(new SarifReporter(), result, Context), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_help_page_in_the_log()
    {
        File.WriteAllText(Path.Combine(_root, "compose.yml"), "services: {}\n");
        var log = Newtonsoft.Json.Linq.JObject.Parse(Samples.Render(new SarifReporter(), Lint(), Context));
        var rules = log["runs"]![0]!["tool"]!["driver"]!["rules"]!;
        Assert.NotEmpty(rules);
        Assert.All(rules, static rule => Assert.StartsWith($"# {rule["id"]}:", (string?)rule["help"]!["markdown"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_makes_the_run_incomplete()
    {
        var result = Lint("missing.yml");
        using var writer = new StringWriter();
        RunSummary.Write(result, Context with { ExitCode = 2 }, writer);
        Assert.Contains("error: missing.yml: ", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("failed: the run is incomplete (exit status 2)", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"file-not-read\"", Samples.Render(new SarifReporter(), result, Context), StringComparison.Ordinal);
    }

    private ReportContext Context => Samples.Context with { WorkingDirectory = _root };

    private LintResult Lint(params string[] paths) => new LintRun(new RulePackSet()).Execute(new LintRequest
    {
        WorkingDirectory = _root,
        Paths = paths.Length > 0 ? [.. paths] : ["."],
    });
}
