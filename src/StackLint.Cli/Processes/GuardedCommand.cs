using System.Diagnostics;
using StackLint.Cli.Terminals;
using StackLint.Engine.Driving;

namespace StackLint.Cli.Processes;

/// <summary>
/// Runs the command line. Where a rule does not end, the thread that called it is lost with all that stands above it: the command is run
/// again, without that rule there, on another thread, which ends the process when it is done.
/// </summary>
internal sealed class GuardedCommand : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<string> _args;
    private readonly CommandEnvironment _environment;
    private readonly KeptInput _input;
    private readonly ActionGuard _guard = new();
    private readonly CancellationToken _interrupt;
    private readonly Action<int> _exit;
    private CancellationTokenSource _attempt;

    /// <param name="args">The command line.</param>
    /// <param name="environment">Where it runs.</param>
    /// <param name="exit">Ends the process on another thread than the one that began.</param>
    /// <param name="interrupt">Ends the run.</param>
    internal GuardedCommand(IReadOnlyList<string> args, CommandEnvironment environment, Action<int> exit, CancellationToken interrupt)
    {
        _args = args;
        _input = new KeptInput(environment.Input);
        _environment = environment with { Guard = _guard, Input = _input };
        _exit = exit;
        _interrupt = interrupt;
        _attempt = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
    }

    /// <summary>Runs it and returns the exit status; does not return when a rule has kept the thread.</summary>
    internal int Run()
    {
        using var alarm = new Alarm(() => new Thread(Watch) { IsBackground = true }.Start());
        return AttemptUnlessLost();
    }

    public void Dispose()
    {
        _attempt.Dispose();
        _input.Dispose();
    }

    // One that comes back after all has nothing more to say.
    private int AttemptUnlessLost()
    {
        var attempt = _attempt;
        var status = StackLintApplication.Run(_args, _environment, attempt.Token);
        if (!ReferenceEquals(attempt, Volatile.Read(ref _attempt)))
        {
            Thread.Sleep(Timeout.Infinite);
        }

        return status;
    }

    private void Watch()
    {
        var clock = Stopwatch.StartNew();
        var (lastTime, lastProcessorTime) = (clock.Elapsed, Environment.CpuUsage.TotalTime);
        while (true)
        {
            Thread.Sleep(Step);
            var (time, processorTime) = (clock.Elapsed, Environment.CpuUsage.TotalTime);
            if (_guard.GiveUp(time - lastTime, processorTime - lastProcessorTime))
            {
                BeginAnew();
            }

            (lastTime, lastProcessorTime) = (time, processorTime);
        }
    }

    private void BeginAnew()
    {
        var lost = _attempt;
        Volatile.Write(ref _attempt, CancellationTokenSource.CreateLinkedTokenSource(_interrupt));

        // What else is at work on the lost run may stop.
        _ = lost.CancelAsync();
        _input.Rewind();
        new Thread(() => _exit(AttemptUnlessLost())).Start();
    }
}
