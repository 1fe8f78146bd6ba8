using System.Runtime.InteropServices;
using StackLint.Cli.Terminals;
using StackLint.Fixing.Files;

namespace StackLint.Cli.Processes;

/// <summary>
/// Ends the process when it is told to, as by Ctrl-C. The run is asked to end in order, which takes it no time; where it does not, since
/// a rule does not end or nobody reads what is printed, the process ends without it. Either way every file is whole.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _status;

    internal Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => End(c, ExitStatus.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => End(c, ExitStatus.Terminated));
    }

    internal CancellationToken Token => _source.Token;

    /// <summary>What the process returns: that it was interrupted, if it was, whatever the run has come to.</summary>
    internal int StatusOr(int status) => Volatile.Read(ref _status) is var ended && ended != 0 ? ended : status;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    // Each signal has a thread of its own.
    private void End(PosixSignalContext context, int status)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _status, status, 0) == 0)
        {
            Cancel();
            Thread.Sleep(Grace);
        }

        AtomicFile.EndAll();
        Say();
        Environment.Exit(_status);
    }

    private void Cancel()
    {
        try
        {
            // A rule may have asked to be told, and may throw or stay.
            _ = _source.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The run has ended at this moment.
        }
    }

    // Where nobody reads what is printed, that would never end either.
    private static void Say()
    {
        var writer = new Thread(static () =>
        {
            using var error = new LastResortWriter(new StreamWriter(Console.OpenStandardError(), CommandEnvironment.Encoding));
            error.WriteLine("interrupted");
        })
        {
            IsBackground = true,
        };
        writer.Start();
        writer.Join(Grace);
    }
}
