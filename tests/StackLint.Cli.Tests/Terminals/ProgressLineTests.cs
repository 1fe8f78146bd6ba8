using StackLint.Cli.Terminals;
using StackLint.Engine;
using StackLint.Rules;

namespace StackLint.Cli.Tests.Terminals;

public sealed class ProgressLineTests : IDisposable
{
    private const string Clear = "\r\u001b[2K";

    private readonly StringWriter _error = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void A_short_run_says_nothing()
    {
        using (ProgressLine.Start(Environment(), new LintProgress(), _clock))
        {
            _clock.Advance(TimeSpan.FromMilliseconds(299));
        }

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void A_longer_run_says_how_far_it_is_and_takes_it_away()
    {
        using var folder = new ScratchFolder();
        var progress = new LintProgress();
        using (ProgressLine.Start(Environment(), progress, _clock))
        {
            _clock.Advance(TimeSpan.FromMilliseconds(300));
            Assert.Equal($"{Clear}searching for files", _error.ToString());
            folder.Write("a.yml", "services: {a: {image: nginx}}");
            folder.Write("b.yml", "services: {b: {image: nginx}}");
            new LintRun(new RulePackSet(new BuiltInRulePack())).Execute(new LintRequest { WorkingDirectory = folder.Root, Progress = progress });
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            Assert.EndsWith($"{Clear}linted 2 of 2", _error.ToString(), StringComparison.Ordinal);
        }

        Assert.EndsWith(Clear, _error.ToString(), StringComparison.Ordinal);
        Assert.Equal((2, 2, 2), (progress.Files, progress.Read, progress.Linted));
    }

    [Fact]
    public void A_run_that_is_given_up_takes_it_away_and_says_no_more()
    {
        using var interrupt = new CancellationTokenSource();
        using var line = ProgressLine.Start(Environment(), new LintProgress(), _clock, interrupt.Token);
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        interrupt.Cancel();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal($"{Clear}searching for files{Clear}", _error.ToString());
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, "dumb", null)]
    [InlineData(true, "xterm", "true")]
    public void Logs_get_none(bool isTerminal, string? term, string? build) =>
        Assert.Null(ProgressLine.Start(Environment(isTerminal, term, build), new LintProgress(), _clock));

    private CommandEnvironment Environment(bool isTerminal = true, string? term = "xterm", string? build = null) => new()
    {
        Input = Stream.Null,
        Output = Stream.Null,
        Error = _error,
        WorkingDirectory = Path.GetTempPath(),
        GetVariable = name => name switch { "TERM" => term, "CI" => build, _ => null },
        IsErrorTerminal = isTerminal,
        MayTellProgress = true,
    };

    /// <summary>A clock that a test moves on.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];
        private TimeSpan _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(() => callback(state), _now + dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        public void Advance(TimeSpan time)
        {
            _now += time;
            _timers.ForEach(t => t.Fire(_now));
        }
    }

    private sealed class ManualTimer(Action call, TimeSpan due, TimeSpan period) : ITimer
    {
        private bool _isDisposed;

        public void Fire(TimeSpan now)
        {
            for (; !_isDisposed && due <= now; due += period)
            {
                call();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
