using System.Runtime.InteropServices;

namespace StackLint.Cli.Processes;

/// <summary>Calls back once, a second after it was made. Until then it costs no thread: most runs are over long before.</summary>
internal sealed class Alarm : IDisposable
{
    private const int Signal = 14;
    private const uint Seconds = 1;

    private readonly IDisposable _source;

    internal Alarm(Action ring)
    {
        if (OperatingSystem.IsWindows())
        {
            _source = new Timer(_ => ring(), null, TimeSpan.FromSeconds(Seconds), Timeout.InfiniteTimeSpan);
            return;
        }

        _source = PosixSignalRegistration.Create((PosixSignal)Signal, context =>
        {
            context.Cancel = true;
            ring();
        });
        _ = Set(Seconds);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The registration stays: without one a signal that is on its way already would end the process.
            _ = Set(0);
            return;
        }

        _source.Dispose();
    }

    [DllImport("libc", EntryPoint = "alarm")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint Set(uint seconds);
}
