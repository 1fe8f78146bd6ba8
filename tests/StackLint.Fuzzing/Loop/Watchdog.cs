using System.Diagnostics;

namespace StackLint.Fuzzing.Loop;

/// <summary>Ends the process when one execution takes too long; its input stands in <see cref="CurrentInput"/>.</summary>
internal sealed class Watchdog
{
    /// <summary>The exit status that tells of a hang.</summary>
    internal const int ExitStatus = 86;

    private readonly TimeSpan _limit;
    private long _execution;

    /// <summary>Starts to watch.</summary>
    /// <param name="limit">Processor time that one execution may take: how busy the machine is does not count.</param>
    internal Watchdog(TimeSpan limit)
    {
        _limit = limit;
        new Thread(Watch) { IsBackground = true }.Start();
    }

    internal void NextExecution() => Interlocked.Increment(ref _execution);

    private void Watch()
    {
        using var process = Process.GetCurrentProcess();
        var (watched, since) = (-1L, TimeSpan.Zero);
        while (true)
        {
            Thread.Sleep(100);
            process.Refresh();
            var now = process.TotalProcessorTime;
            if (Interlocked.Read(ref _execution) is var current && current != watched)
            {
                (watched, since) = (current, now);
            }
            else if (now - since > _limit)
            {
                Console.Error.WriteLine($"hang: an execution took more than {_limit.TotalSeconds} s of processor time");
                Environment.Exit(ExitStatus);
            }
        }
    }
}
