using StackLint.Fuzzing.Commands;
using StackLint.Fuzzing.Coverage;

namespace StackLint.Fuzzing;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // In the instrumented copy even the product's extension methods, which this program calls as well, count their branches.
        CoverageMap.Install();
        try
        {
            return arguments switch
            {
                ["fuzz", .. var options] => new FuzzCommand(FuzzSettings.Read(options)).Run(),
                ["worker", .. var options] => WorkerCommand.Run(FuzzSettings.Read(options)),
                ["replay", .. var files] => ReplayCommand.Run(files),
                _ => throw new ArgumentException("name a command"),
            };
        }
        catch (ArgumentException e) when (e.TargetSite?.DeclaringType?.Namespace?.StartsWith("StackLint.Fuzzing", StringComparison.Ordinal) == true)
        {
            Console.Error.WriteLine($"{e.Message}\n\n{FuzzSettings.Usage}");
            return 2;
        }
    }
}
