using StackLint.Cli.Processes;
using StackLint.Cli.Terminals;

namespace StackLint.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var interruption = new Interruption();
        using var command = new GuardedCommand(args, CommandEnvironment.OfProcess(), status => Environment.Exit(interruption.StatusOr(status)), interruption.Token);
        return interruption.StatusOr(command.Run());
    }
}
