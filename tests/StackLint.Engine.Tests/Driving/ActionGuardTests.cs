using StackLint.Engine.Driving;
using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Driving;

/// <summary>A rule that does not end is given up where it is, by its own time and nobody else's.</summary>
public sealed class ActionGuardTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TestFolder _folder = new();
    private readonly ActionGuard _guard = new();

    public ActionGuardTests()
    {
        _folder.Configure("stacklint.max_rule_time = 2");
        _folder.Write("a/compose.yaml", "services:\n  stuck: {image: nginx}\n");
        _folder.Write("b/compose.yaml", "services:\n  good: {image: nginx}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rule_is_named_with_its_file_and_keeps_what_it_found_elsewhere()
    {
        using var analyzer = new WaitingAnalyzer();
        var lost = Begin(analyzer);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => _guard.GiveUp(Second, Second)));
        analyzer.Release.Set();
        var result = Lint(analyzer);
        Assert.Equal(["a/compose.yaml:1:1 SL0007", "a/compose.yaml:2:18 TST1", "b/compose.yaml:2:3 TST20", "b/compose.yaml:2:17 TST1"], TestFolder.Places(result));
        Assert.Equal("Rule TST20 failed: it did not end within 2 s; its other findings in this file may be missing", result.Diagnostics[0].Message);
        var failure = Assert.Single(result.Failures);
        Assert.Equal((RunFailureKind.AnalyzerFailed, "TST20", "a/compose.yaml"), (failure.Kind, failure.RuleId, failure.Path));

        // What was given up says nothing more, even when it ends after all.
        Assert.False(lost.Join(TimeSpan.FromMilliseconds(200)));
    }

    [Fact]
    public void Rule_that_waits_is_given_up_later()
    {
        using var analyzer = new WaitingAnalyzer();
        Begin(analyzer);
        Assert.Equal(12, Enumerable.Range(1, 100).TakeWhile(_ => !_guard.GiveUp(Second, TimeSpan.Zero)).Count());
    }

    [Fact]
    public void Machine_that_slept_has_not_taken_the_rule_s_time()
    {
        using var analyzer = new WaitingAnalyzer();
        Begin(analyzer);
        Assert.False(_guard.GiveUp(Second, TimeSpan.Zero));
        Assert.False(_guard.GiveUp(TimeSpan.FromHours(8), TimeSpan.Zero));
        Assert.False(_guard.GiveUp(Second, Second));
    }

    [Fact]
    public void Rule_that_ends_in_time_is_never_given_up()
    {
        using var analyzer = new WaitingAnalyzer();
        var run = Begin(analyzer);
        Assert.False(_guard.GiveUp(Second, Second));
        Assert.False(_guard.GiveUp(Second, Second));
        analyzer.Release.Set();
        Assert.True(run.Join(TimeSpan.FromMinutes(1)));
        Assert.False(_guard.GiveUp(TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Processors_are_shared_by_those_who_use_them()
    {
        _folder.Write("b/compose.yaml", "services:\n  stuck: {image: nginx}\n");
        using var one = new WaitingAnalyzer();
        using var two = new WaitingAnalyzer();
        Begin(one, "a");
        Begin(two, "b");
        Assert.Equal([false, false, false, false, true], Enumerable.Range(0, 5).Select(_ => _guard.GiveUp(Second, Second)));
    }

    [Fact]
    public void What_a_lost_run_still_does_loses_no_other()
    {
        _folder.Write("b/compose.yaml", "services:\n  stuck: {image: nginx}\n");
        using var one = new WaitingAnalyzer();
        using var two = new WaitingAnalyzer();
        Begin(one, "a");
        Assert.False(_guard.GiveUp(Second, Second));
        Begin(two, "b");
        Assert.True(CallsUntilGivenUp() < 10);
        Assert.Equal(Enumerable.Repeat(false, 50), Enumerable.Range(0, 50).Select(_ => _guard.GiveUp(Second, Second)));
    }

    [Fact]
    public void Time_of_other_threads_is_not_the_rule_s()
    {
        using var analyzer = new WaitingAnalyzer();
        Begin(analyzer);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => _guard.GiveUp(Second, 16 * Second)));
    }

    [Fact]
    public void Rule_that_does_not_end_in_a_run_keeps_what_it_found_in_the_files()
    {
        using var analyzer = new WaitingAnalyzer(waitsInRun: true);
        Begin(analyzer, "b");
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => _guard.GiveUp(Second, Second)));
        Assert.Equal(["b/compose.yaml:1:1 SL0007", "b/compose.yaml:2:3 TST20", "b/compose.yaml:2:17 TST1"], TestFolder.Places(Lint(analyzer, "b")));
    }

    [Fact]
    public void Rule_that_was_forgiven_is_called_again_but_not_for_ever()
    {
        for (var i = 0; i < 3; i++)
        {
            using var analyzer = new WaitingAnalyzer();
            Begin(analyzer, "a");
            // Those that were given up before still use their share.
            Assert.InRange(CallsUntilGivenUp(), 3 + (2 * i), 4 + (2 * i));
            _guard.Forgive();
        }

        using var last = new WaitingAnalyzer();
        Assert.Equal("it was not called, since it did not end 3 times", Assert.Single(Lint(last, "a").Failures).Message);
    }

    [Fact]
    public void Rule_that_ends_nowhere_is_soon_called_no_more()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        foreach (var name in names)
        {
            _folder.Write($"{name}/compose.yaml", "services:\n  stuck: {image: nginx}\n");
        }

        foreach (var name in names[..3])
        {
            using var analyzer = new WaitingAnalyzer();
            Begin(analyzer, name);
            Assert.True(CallsUntilGivenUp() < 10);
        }

        using var last = new WaitingAnalyzer();
        var result = Lint(last);
        Assert.Equal(names, result.Failures.Select(static f => f.Path![..1]));
        Assert.Equal("it was not called, since it did not end 3 times", result.Failures[4].Message);
    }

    private int CallsUntilGivenUp() => 1 + Enumerable.Range(0, 100).TakeWhile(_ => !_guard.GiveUp(Second, Second)).Count();

    private LintResult Lint(WaitingAnalyzer analyzer, string path = ".") =>
        new LintRun(new RulePackSet(new TestPack(analyzer, new ImageAnalyzer())), new FixedClock(), _guard).Execute(new LintRequest { WorkingDirectory = _folder.Path, Paths = [path] });

    // A thread of its own, for it does not come back.
    private Thread Begin(WaitingAnalyzer analyzer, string path = ".")
    {
        var thread = new Thread(() => Lint(analyzer, path)) { IsBackground = true };
        thread.Start();
        Assert.True(analyzer.Waiting.Wait(TimeSpan.FromMinutes(1)));
        return thread;
    }
}
