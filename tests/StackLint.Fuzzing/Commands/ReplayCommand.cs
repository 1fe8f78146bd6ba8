using System.Diagnostics;
using StackLint.Fuzzing.Targets;

namespace StackLint.Fuzzing.Commands;

/// <summary>Runs files against a target, with what it throws shown as it is.</summary>
internal static class ReplayCommand
{
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments.Length < 2)
        {
            throw new ArgumentException("replay needs a target and files");
        }

        var target = FuzzTargets.Find(arguments[0]);
        foreach (var path in arguments[1..])
        {
            var watch = Stopwatch.StartNew();
            Console.WriteLine(path);
            target.Run(File.ReadAllBytes(path));
            Console.WriteLine($"  holds, {watch.ElapsedMilliseconds} ms");
        }

        return 0;
    }
}
