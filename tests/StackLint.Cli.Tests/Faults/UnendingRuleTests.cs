using System.Text.Json;

namespace StackLint.Cli.Tests.Faults;

/// <summary>A rule that does not end is reported by name, costs nobody else anything, and the process ends.</summary>
public sealed class UnendingRuleTests : IDisposable
{
    private const string Failure = "Rule BAD1001 failed: it did not end within 1 s; its other findings in this file may be missing";

    private readonly ScratchFolder _folder = new();

    public UnendingRuleTests() => _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.max_rule_time = 1\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void In_one_file_it_is_reported_and_every_other_rule_has_its_say()
    {
        Write("compose.yaml", "stuck", "good");
        var run = Run(UnendingRule.Build(_folder));
        var expected = Run([]);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Equal($"compose.yaml:1:1: error SL0007: {Failure}\n{expected.Output}", run.Output);
        Assert.StartsWith("error: compose.yaml: rule BAD1001 failed: it did not end within 1 s\n", run.Error);
    }

    [Fact]
    public void Among_several_files_it_keeps_what_it_found_in_the_others()
    {
        foreach (var name in new[] { "a", "b", "c", "d", "e", "f", "g" })
        {
            Write($"{name}/compose.yaml", name is "c" ? "stuck" : "good");
        }

        var run = Run(UnendingRule.Build(_folder));
        var lines = run.Output.Split('\n');
        Assert.Equal([$"c/compose.yaml:1:1: error SL0007: {Failure}"], lines.Where(static l => l.Contains("SL0007", StringComparison.Ordinal)));
        Assert.Equal(["a", "b", "d", "e", "f", "g"], lines.Where(static l => l.Contains("BAD1001: Seen 'good'", StringComparison.Ordinal)).Select(static l => l[..1]));
        Assert.Equal(Run([]).Output.Split('\n'), lines.Where(static l => !l.Contains("SL0007", StringComparison.Ordinal) && !l.Contains("BAD1001", StringComparison.Ordinal)));
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Fact]
    public void In_a_run_as_a_whole_it_keeps_what_it_found_in_the_files()
    {
        Write("a/compose.yaml", "one");
        Write("b/compose.yaml", "two");
        var run = Run(UnendingRule.Build(_folder, isOfRun: true));
        Assert.Equal(
            [$"a/compose.yaml:1:1: error SL0007: {Failure}", "a/compose.yaml:2:3: warning BAD1001: Seen 'one'", "b/compose.yaml:2:3: warning BAD1001: Seen 'two'"],
            run.Output.Split('\n').Where(static l => l.Contains("SL0007", StringComparison.Ordinal) || l.Contains(" BAD1001: ", StringComparison.Ordinal)));
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Fact]
    public void A_log_has_a_notification_that_names_it()
    {
        Write("compose.yaml", "stuck");
        Run([.. UnendingRule.Build(_folder), "--output", "sarif=log.sarif", "--output", "json=report.json"]);
        using var log = JsonDocument.Parse(_folder.Read("log.sarif"));
        var notification = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Equal("BAD1001", notification.GetProperty("associatedRule").GetProperty("id").GetString());
        Assert.Equal("compose.yaml", notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Contains("did not end", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("BAD1001", _folder.Read("report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_linted_all_the_same()
    {
        using var program = new RunningProgram(_folder.Root, ["lint", "-", "--stdin-filename", "stack.yml", "--format", "concise", .. UnendingRule.Build(_folder)]);
        program.Input.Write(Samples.Warning + "  stuck: {image: nginx}\n");
        var run = program.End();
        Assert.Contains($"stack.yml:1:1: error SL0007: {Failure}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("stack.yml:7:23: warning SL4001: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_of_the_other_rules_are_written()
    {
        _folder.Write("stack.yml", Samples.Warning + "  stuck: {image: nginx}\n");
        var run = Run([.. UnendingRule.Build(_folder), "--fix", "--unsafe"]);
        Assert.Contains("node.role == worker", _folder.Read("stack.yml"), StringComparison.Ordinal);
        Assert.Contains("note: fixed ", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Fact]
    public void Baseline_is_not_written_without_what_was_not_looked_at()
    {
        Write("compose.yaml", "stuck");
        using var program = new RunningProgram(_folder.Root, ["baseline", "create", .. UnendingRule.Build(_folder)]);
        var run = program.End();
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.Contains("the baseline was not written: the run is incomplete\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Root, "*.sarif"));
    }

    [Fact]
    public void Rule_that_waits_is_given_up_in_the_end()
    {
        Write("compose.yaml", "stuck");
        Assert.Contains(Failure, Run(UnendingRule.Build(_folder, stay: "System.Threading.Thread.Sleep(-1);")).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Watch_goes_on_without_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "Ctrl-C cannot be sent there.");
        Write("compose.yaml", "stuck");
        using var program = new RunningProgram(_folder.Root, ["lint", "--watch", "--format", "concise", "--output", "concise=log.txt", .. UnendingRule.Build(_folder)]);
        program.WaitFor(() => Log.Contains(Failure, StringComparison.Ordinal), "the failure");
        Write("compose.yaml", "good");
        program.WaitFor(() => Log.Contains("BAD1001: Seen 'good'", StringComparison.Ordinal) && !Log.Contains("SL0007", StringComparison.Ordinal), "the next pass");
        Assert.Equal(ExitStatus.Interrupted, program.Signal("INT").Status);
    }

    private string Log => Path.Combine(_folder.Root, "log.txt") is var path && File.Exists(path) ? File.ReadAllText(path) : "";

    private void Write(string path, params string[] services) =>
        _folder.Write(path, "services:\n" + string.Concat(services.Select(static s => $"  {s}: {{image: nginx}}\n")));

    private CliRun Run(string[] options)
    {
        using var program = new RunningProgram(_folder.Root, ["lint", "--format", "concise", .. options]);
        return program.End();
    }
}
