using System.Runtime.InteropServices;
using StackLint.Cli.Terminals;

namespace StackLint.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var interrupt = new CancellationTokenSource();
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // The first Ctrl-C ends the run in order, a second one at once.
            context.Cancel = !interrupt.IsCancellationRequested;
            interrupt.Cancel();
        });
        return StackLintApplication.Run(args, CommandEnvironment.OfProcess(), interrupt.Token);
    }
}
