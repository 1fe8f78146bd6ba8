using System.Text;
using StackLint.Engine.Results;
using StackLint.Reporting.Baselines;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.Tests.Baselines;

/// <summary>Baselines as files.</summary>
public sealed class BaselineFileTests : IDisposable
{
    private const string Log = """{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "StackLint"}}, "results": [RESULT]}]}""";

    private const string Result = """{"ruleId": "SL1001", "message": {"text": "m"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.yml"}}}], "partialFingerprints": {"stacklint/v1": "abc:1"}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint-baseline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var baseline = Written(Samples.ShopRun());
        var read = Read(BaselineWriter.ToSarif(baseline, "0.1.0")).Baseline!;
        Assert.Equal(BaselineWriter.ToSarif(read, "0.1.0"), BaselineWriter.ToSarif(baseline, "0.1.0"));
        Assert.Equal(read.Guid, Read(BaselineWriter.ToSarif(read with { Entries = [] }, "0.1.0")).Baseline!.Guid);
        Assert.All(read.Compare(Samples.ShopRun(), "/src/repo").Result.Diagnostics, static d => Assert.Equal(BaselineState.Unchanged, d.Baseline));
    }

    [Fact]
    public void A_result_is_a_line_in_an_order_of_its_own()
    {
        var lines = BaselineWriter.ToSarif(Written(Samples.TroubledRun()), "0.1.0").Split('\n').Where(static l => l.Contains("ruleId", StringComparison.Ordinal)).ToList();
        Assert.All(lines, static l => Assert.StartsWith("        {\"ruleId\":\"SL", l));
        Assert.Equal(4, lines.Count);
        Assert.Contains("a%20b/compose.yml", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("snippet", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_in_a_folder_says_where_its_root_is()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));
        File.WriteAllText(Path.Combine(_folder, ".git/HEAD"), "ref: refs/heads/main\n");
        var path = Path.Combine(_folder, "ci/old findings/b.sarif");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var empty = BaselineWriter.Empty(path, "b.sarif");
        Assert.Equal(_folder, empty.Root);
        File.WriteAllText(path, BaselineWriter.ToSarif(empty, "0.1.0"));
        Directory.Delete(Path.Combine(_folder, ".git"), recursive: true);
        Assert.Equal(_folder, BaselineReader.Read(path, "b.sarif").Baseline!.Root);
    }

    [Fact]
    public void A_report_serves_as_a_baseline()
    {
        var result = Samples.ShopRun();
        var context = Samples.Context with { WorkingDirectory = "/src/repo" };
        var read = Read(Samples.Render(new SarifReporter(), result, context)).Baseline! with { Root = "/src/repo" };
        Assert.Equal(2, read.Entries.Length);
        Assert.All(read.Compare(result, "/src/repo").Result.Diagnostics, static d => Assert.True(d.IsBaselined));
    }

    [Fact]
    public void What_a_report_calls_absent_or_suppressed_is_not_held()
    {
        var absent = Result.Replace("\"ruleId\"", "\"baselineState\": \"absent\", \"ruleId\"", StringComparison.Ordinal);
        var suppressed = Result.Replace("\"ruleId\"", "\"suppressions\": [{\"kind\": \"inSource\"}], \"ruleId\"", StringComparison.Ordinal);
        Assert.Equal("SL1001", Assert.Single(Read(Log.Replace("RESULT", $"{absent}, {Result}, {suppressed}", StringComparison.Ordinal)).Baseline!.Entries).RuleId);
    }

    [Theory]
    [InlineData("", "b.sarif:1:1: it is no SARIF log: it is empty")]
    [InlineData("{\"version\": \"2.1.0\",\n", "b.sarif:2:1: it is no SARIF log: it breaks off")]
    [InlineData("[]", "b.sarif:1:1: it is no SARIF log: it has no 'version' and no 'runs'")]
    [InlineData("{\n \"a\": 1}", "b.sarif:1:1: it is no SARIF log: it has no 'version' and no 'runs'")]
    [InlineData("{\"ä\": 1,\n <<<<<<< HEAD", "b.sarif:2:2: it is no SARIF log: '<' is an invalid start of a property name")]
    [InlineData("{\"ä\": <", "b.sarif:1:7: it is no SARIF log: '<' is an invalid start of a value")]
    [InlineData("{\"version\": \"2.0.0\", \"runs\": []}", "b.sarif:1:13: it is SARIF 2.0.0, not 2.1.0")]
    [InlineData("{\"version\": \"2.1.0\",\n\"runs\": []}", "b.sarif:2:9: it holds 0 runs, and a baseline is one")]
    [InlineData("{\"version\": \"2.1.0\",\n\"runs\": {}}", "b.sarif:2:9: 'runs' is no array")]
    [InlineData("{\"version\": \"2.1.0\", \"runs\": [{\n\"tool\": {\"driver\": {\"name\": \"CodeQL\"}}}]}", "b.sarif:2:29: it was made by 'CodeQL', not by StackLint")]
    [InlineData("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"StackLint\"}}}]}", "b.sarif:1:31: the run has no 'results'")]
    public void What_is_no_baseline_is_told_at_its_place(string text, string problem) =>
        Assert.StartsWith(problem, Read(text).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"ruleId\": \"SL1001\"", "\"rule\": 1", ":1: the result has no 'ruleId'")]
    [InlineData("\"text\": \"m\"", "\"text\": 1", ": 'text' is no text")]
    [InlineData("\"text\": \"m\"", "\"text\": \"\\ud800\"", ": 'text' holds half of a surrogate pair")]
    [InlineData("\"stacklint/v1\"", "\"other/v1\"", ": the result has no fingerprint 'stacklint/v1'")]
    [InlineData("abc:1", ":1", ": 'stacklint/v1' is empty")]
    [InlineData("\"message\"", "\"level\": \"bad\", \"message\"", ": 'level' is error, warning, note or none, not 'bad'")]
    [InlineData("{\"artifactLocation\"", "{\"region\": {\"startLine\": 0}, \"artifactLocation\"", ": 'startLine' counts from 1")]
    [InlineData("[{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"a.yml\"}}}]", "[]", ": the result has no place")]
    public void What_is_no_result_is_told_at_its_place(string old, string replacement, string problem)
    {
        var text = Log.Replace("RESULT", "\n" + Result.Replace(old, replacement, StringComparison.Ordinal), StringComparison.Ordinal);
        var read = Read(text);
        Assert.StartsWith("b.sarif:2:", read.Problem, StringComparison.Ordinal);
        Assert.Contains(problem, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        Assert.Equal("no.sarif: it does not exist", BaselineReader.Read(Path.Combine(_folder, "no.sarif"), "no.sarif").Problem);
        Assert.Equal(".: it is a folder", BaselineReader.Read(_folder, ".").Problem);
        var path = Path.Combine(_folder, "b.sarif");
        File.WriteAllBytes(path, [(byte)'{', 0xff]);
        Assert.Equal("b.sarif: it is not valid UTF-8 at byte 1 (line 1)", BaselineReader.Read(path, "b.sarif").Problem);
    }

    private static Baseline Written(LintResult result) => BaselineSamples.Of(result);

    private BaselineReadResult Read(string text)
    {
        var path = Path.Combine(_folder, "b.sarif");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var read = BaselineReader.Read(path, "b.sarif");
        return read.Baseline is { } baseline && baseline.Root == _folder
            ? new BaselineReadResult(baseline with { Root = "/src/repo", Entries = [.. baseline.Entries.Select(e => e with { FullPath = e.FullPath.Replace(_folder, "/src/repo", StringComparison.Ordinal) })], FullPath = "/src/repo/stacklint.baseline.sarif" }, null)
            : read;
    }
}
