using System.Text.Json;

namespace StackLint.Cli.Tests.Baselines;

/// <summary><c>baseline create</c>, <c>update</c> and <c>prune</c>, and <c>lint --baseline</c>.</summary>
public sealed class BaselineCommandTests : IDisposable
{
    private const string File = "stacklint.baseline.sarif";

    private readonly ScratchFolder _folder = new();

    public BaselineCommandTests() => _folder.Write("stack.yml", Samples.Warning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Old_findings_are_counted_and_new_ones_fail()
    {
        AssertRun(Run("baseline", "create"), ExitStatus.Clean, "", $"{File}: 1 finding of 1 file is in the baseline\n");
        AssertRun(Lint(), ExitStatus.Clean, "", "no findings in 1 file; 1 finding is in the baseline\npassed: no findings at or above warning (--fail-on)\n");

        AddService();
        var run = Lint("--format", "concise");
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
        Assert.StartsWith("stack.yml:16:23: warning SL4001: 'new' may only run on managers", Assert.Single(Lines(run.Output)), StringComparison.Ordinal);
        Assert.Contains("1 warning in 1 of 1 file; 1 finding is in the baseline", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("msbuild")]
    public void Nothing_is_printed_of_what_the_baseline_holds(string format)
    {
        Run("baseline", "create");
        Assert.Equal("", Lint("--format", format).Output);
    }

    [Fact]
    public void Json_keeps_all_and_marks_them()
    {
        Run("baseline", "create");
        AddService();
        using var report = JsonDocument.Parse(Lint("--format", "json").Output);
        Assert.Equal(["unchanged", "new"], report.RootElement.GetProperty("findings").EnumerateArray().Select(static f => f.GetProperty("baseline").GetString()));
        var summary = report.RootElement.GetProperty("summary");
        Assert.Equal((1, 1, 0), (summary.GetProperty("baselined").GetInt32(), summary.GetProperty("failing").GetInt32(), summary.GetProperty("gone").GetInt32()));
    }

    [Fact]
    public void Sarif_has_the_state_of_each_and_what_is_gone()
    {
        AddService();
        Run("baseline", "create");
        var baseline = JsonDocument.Parse(_folder.Read(File)).RootElement.GetProperty("runs")[0];
        _folder.Write("stack.yml", Samples.Warning.Replace("api", "other", StringComparison.Ordinal) + Samples.Warning.Replace("services:\n", "", StringComparison.Ordinal).Replace("api", "new", StringComparison.Ordinal));
        using var log = JsonDocument.Parse(Lint("--format", "sarif").Output);
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(["new", "unchanged", "absent"], run.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("baselineState").GetString()));
        Assert.Equal(baseline.GetProperty("automationDetails").GetProperty("guid").GetString(), run.GetProperty("baselineGuid").GetString());
        using var without = JsonDocument.Parse(Lint("--format", "sarif", "--sarif-absent", "exclude").Output);
        Assert.Equal(["new", "unchanged"], without.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("baselineState").GetString()));
        using var plain = JsonDocument.Parse(Run("lint", "stack.yml", "--format", "sarif").Output);
        Assert.False(plain.RootElement.GetProperty("runs")[0].GetProperty("results")[0].TryGetProperty("baselineState", out _));
    }

    [Fact]
    public void What_was_mended_is_told_and_pruned()
    {
        AddService();
        Run("baseline", "create");
        _folder.Write("stack.yml", Samples.Warning);
        Assert.StartsWith("note: 1 baselined finding is gone; run 'stacklint baseline prune'\n", Lint().Error, StringComparison.Ordinal);
        AssertRun(Run("baseline", "prune"), ExitStatus.Clean, "", $"{File}: 1 of 2 findings was gone; 1 in the baseline\n");
        AssertRun(Run("baseline", "prune"), ExitStatus.Clean, "", $"{File}: nothing is gone; 1 finding in the baseline\n");
        AddService();
        Assert.Equal(ExitStatus.Findings, Lint().ExitStatus);
    }

    [Fact]
    public void Update_refreshes_and_takes_what_it_is_told_to()
    {
        Run("baseline", "create");
        var guid = Guid();
        _folder.Write("stack.yml", "# ours\n" + Samples.Warning + Samples.Warning.Replace("services:\n", "", StringComparison.Ordinal).Replace("api", "new", StringComparison.Ordinal));
        var run = Run("baseline", "update");
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
        Assert.StartsWith("stack.yml:17:23: warning SL4001: 'new'", Assert.Single(Lines(run.Output)), StringComparison.Ordinal);
        Assert.Equal($"{File}: 1 finding before, 0 gone, 0 taken; 1 in the baseline\nfailed: 1 new finding at or above warning (--fail-on) is not in the baseline; --accept-new takes all, --rule ID those of a rule\n", run.Error);
        Assert.Contains("\"startLine\":8,", _folder.Read(File), StringComparison.Ordinal);

        Assert.Equal(ExitStatus.Findings, Run("baseline", "update", "--rule", "SL1001").ExitStatus);
        AssertRun(Run("baseline", "update", "--rule", "SL4001"), ExitStatus.Clean, "", $"{File}: 1 finding before, 0 gone, 1 taken; 2 in the baseline\n");
        AssertRun(Run("baseline", "update", "--accept-new"), ExitStatus.Clean, "", $"{File}: 2 findings before, 0 gone, 0 taken; 2 in the baseline\n");
        Assert.Equal(ExitStatus.Clean, Lint().ExitStatus);
        Assert.Equal(guid, Guid());
    }

    [Fact]
    public void Update_shows_new_findings_that_fail_no_run_and_passes_as_lint_does()
    {
        Run("baseline", "create");
        _folder.Write("stack.yml", Samples.Warning.Replace("example/api:1", "example/api:latest", StringComparison.Ordinal));
        _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.sl5009.severity = info\n");
        Assert.Equal(ExitStatus.Clean, Lint().ExitStatus);
        var run = Run("baseline", "update");
        AssertRun(
            run,
            ExitStatus.Clean,
            run.Output,
            $"{File}: 1 finding before, 0 gone, 0 taken; 1 in the baseline\npassed: no new findings at or above warning (--fail-on); 1 milder one is not in the baseline; --accept-new takes all, --rule ID those of a rule\n");
        Assert.StartsWith("stack.yml:3:12: info SL5009: ", Assert.Single(Lines(run.Output)), StringComparison.Ordinal);
        Assert.DoesNotContain("SL5009", _folder.Read(File), StringComparison.Ordinal);

        _folder.Write("other.yml", Samples.Warning);
        var both = Run("baseline", "update");
        Assert.Equal(ExitStatus.Findings, both.ExitStatus);
        Assert.Equal(["other.yml", "stack.yml"], Lines(both.Output).Select(static l => l.Split(':')[0]));
        Assert.Contains("failed: 1 new finding at or above warning (--fail-on) and 1 milder one are not in the baseline; ", both.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info", ExitStatus.Findings, "failed: 1 new finding at or above info (--fail-on) is not in the baseline; --accept-new takes")]
    [InlineData("warning", ExitStatus.Findings, "failed: 1 new finding at or above warning (--fail-on) is not in the baseline; --accept-new takes")]
    [InlineData("error", ExitStatus.Clean, "passed: no new findings at or above error (--fail-on); 1 milder one is not in the baseline; --accept-new takes")]
    [InlineData("never", ExitStatus.Clean, "passed: no new findings can fail the run (--fail-on never); 1 new finding is not in the baseline; --accept-new takes")]
    public void Update_fails_on_what_lint_would_fail_on(string failOn, int status, string expected)
    {
        Run("baseline", "create");
        _folder.Write("other.yml", Samples.Warning);
        var run = Run("baseline", "update", "--fail-on", failOn);
        Assert.Equal(status, run.ExitStatus);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(status, Run("lint", "--baseline", File, "--fail-on", failOn).ExitStatus);
        Assert.StartsWith("other.yml:7:23: warning SL4001: ", Assert.Single(Lines(run.Output)), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_replaces_nothing_unless_forced()
    {
        _folder.Write(File, "mine");
        AssertRun(Run("baseline", "create"), ExitStatus.Failed, "", $"error: {File}: it exists; 'stacklint baseline update' refreshes it, --force replaces it\n");
        Assert.Equal("mine", _folder.Read(File));
        Assert.Equal(ExitStatus.Clean, Run("baseline", "create", "--force").ExitStatus);
        Assert.Contains("SL4001", _folder.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Working_folder_and_baseline_may_be_anywhere()
    {
        _folder.Write("stacks/stack.yml", Samples.Warning);
        _folder.Write("ci/keep", "");
        Assert.Equal(ExitStatus.Clean, Run("baseline", "create", "--baseline", "ci/old.sarif").ExitStatus);
        foreach (var (folder, path) in new[] { ("", "ci/old.sarif"), ("stacks", "../ci/old.sarif"), ("ci", "old.sarif") })
        {
            var run = CliRun.In(Path.Combine(_folder.Root, folder), "lint", folder == "ci" ? "../stacks" : ".", "--baseline", path);
            Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Output));
            Assert.DoesNotContain("gone", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_file_may_be_linted_with_the_baseline_of_all()
    {
        _folder.Write("other.yml", Samples.Warning);
        Run("baseline", "create");
        AssertRun(Run("lint", "other.yml", "--baseline", File), ExitStatus.Clean, "", "no findings in 1 file; 1 finding is in the baseline\npassed: no findings at or above warning (--fail-on)\n");
        Run("baseline", "prune", "other.yml");
        Run("baseline", "update", "other.yml");
        Assert.Equal(ExitStatus.Clean, Lint().ExitStatus);
    }

    [Fact]
    public void Renamed_file_stays_known()
    {
        Run("baseline", "create");
        System.IO.File.Move(Path.Combine(_folder.Root, "stack.yml"), Path.Combine(_folder.Root, "renamed.stack.yml"));
        var run = Run("lint", ".", "--baseline", File);
        Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Output));
        Assert.DoesNotContain("gone", run.Error, StringComparison.Ordinal);
        Run("baseline", "update");
        Assert.Contains("renamed.stack.yml", _folder.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Incomplete_run_writes_nothing()
    {
        _folder.Write("latin1.yml", [.. "services: caf"u8, 0xe9]);
        var run = Run("baseline", "create", "stack.yml", "latin1.yml");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.StartsWith("error: latin1.yml: it is not valid UTF-8", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"error: {File}: the baseline was not written: the run is incomplete\n", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(_folder.Root, File)));
    }

    [Fact]
    public void Linted_file_is_no_baseline()
    {
        var run = Run("baseline", "create", "--force", "--baseline", "stack.yml");
        AssertRun(run, ExitStatus.Failed, "", "error: stack.yml: the baseline was not written: it is a file that was linted\n");
        Assert.Equal(Samples.Warning, _folder.Read("stack.yml"));
    }

    [Theory]
    [InlineData("--baseline no.sarif: it does not exist; 'stacklint baseline create' makes one", "lint", "--baseline", "no.sarif")]
    [InlineData("--baseline stacklint.baseline.sarif: it does not exist; 'stacklint baseline create' makes one", "baseline", "update")]
    [InlineData("--baseline stacklint.baseline.sarif: it does not exist; 'stacklint baseline create' makes one", "baseline", "prune")]
    [InlineData("--baseline stack.yml:1:1: it is no SARIF log: ", "lint", "--baseline", "stack.yml")]
    [InlineData("--baseline other.sarif:1:62: it was made by 'x', not by StackLint", "lint", "--baseline", "other.sarif")]
    [InlineData("--baseline other.sarif:1:62: it was made by 'x', not by StackLint", "baseline", "update", "--baseline", "other.sarif")]
    [InlineData("--baseline: an empty text is no path", "baseline", "create", "--baseline", "")]
    [InlineData("what with the baseline: create, update or prune?", "baseline")]
    [InlineData("'stacklint baseline update --help' shows what there is", "baseline", "update", "--acept-new")]
    [InlineData("there is no rule 'SL4OO1'; did you mean 'SL4001'?", "baseline", "update", "--baseline", "good.sarif", "--rule", "SL4OO1")]
    [InlineData("a report cannot replace the baseline 'good.sarif'", "lint", "--baseline", "good.sarif", "--output", "sarif=./good.sarif")]
    [InlineData("--sarif-absent is one of include, exclude, not 'no'", "lint", "--sarif-absent", "no")]
    public void Mistake_is_explained(string message, params string[] args)
    {
        _folder.Write("other.sarif", """{"version": "2.1.0", "runs": [{"tool": {"driver": {"name":   "x"}}, "results": []}]}""");
        Run("baseline", "create", "--baseline", "good.sarif");
        var run = Run(args);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Failed, ""), (run.ExitStatus, run.Output));
    }

    [Theory]
    [InlineData("it does not exist; 'stacklint baseline create' makes one", "gone.sarif")]
    [InlineData("it is a folder; name the file in it", ".")]
    [InlineData(":1:1: it is no SARIF log: it is empty; it has to be a SARIF log of StackLint, as 'stacklint baseline create' writes", "empty.sarif")]
    [InlineData(":2:1: it is no SARIF log: it breaks off; it has to be a SARIF log of StackLint, as 'stacklint baseline create' writes", "cut.sarif")]
    [InlineData("it is not valid UTF-8", "binary.sarif")]
    public void Unusable_baseline_is_told_in_one_line(string problem, string name)
    {
        _folder.Write("empty.sarif", "");
        _folder.Write("cut.sarif", "{\n");
        _folder.Write("binary.sarif", [0xff, 0x80, 0x00]);
        var run = Run("--baseline", name);
        Assert.Equal((ExitStatus.Failed, ""), (run.ExitStatus, run.Output));
        Assert.StartsWith($"error: --baseline {name}{(problem.StartsWith(':') ? "" : ": ")}{problem}", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(static c => c == '\n'));
    }

    [Theory]
    [InlineData("baseline", "--help")]
    [InlineData("baseline", "create", "--help")]
    [InlineData("baseline", "update", "-h")]
    [InlineData("baseline", "prune", "--help")]
    public void Help_says_how_to_call_and_gives_examples(params string[] args)
    {
        var run = Run(args);
        Assert.Contains($"Usage: stacklint {string.Join(' ', args[..^1])}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), static line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal((0, ""), (run.ExitStatus, run.Error));
    }

    private void AddService() => _folder.Write(
        "stack.yml", Samples.Warning + Samples.Warning.Replace("services:\n", "", StringComparison.Ordinal).Replace("api", "new", StringComparison.Ordinal));

    private string? Guid()
    {
        using var log = JsonDocument.Parse(_folder.Read(File));
        return log.RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("guid").GetString();
    }

    private CliRun Lint(params string[] options) => Run(["lint", "stack.yml", "--baseline", File, .. options]);

    private CliRun Run(params string[] args) => CliRun.In(_folder.Root, args);

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static void AssertRun(CliRun run, int status, string output, string error) => Assert.Equal((status, output, error), (run.ExitStatus, run.Output, run.Error));
}
