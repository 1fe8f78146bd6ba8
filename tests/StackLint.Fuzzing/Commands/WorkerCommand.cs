using System.Diagnostics;
using StackLint.Fuzzing.Loop;

namespace StackLint.Fuzzing.Commands;

/// <summary>Fuzzes in this process, whose product assemblies are instrumented: the targets in turn.</summary>
internal static class WorkerCommand
{
    /// <summary>The exit status that tells that nothing could be found for want of instrumentation.</summary>
    internal const int NoCoverage = 87;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StatusPause = TimeSpan.FromSeconds(30);

    internal static int Run(FuzzSettings settings)
    {
        using var current = new CurrentInput(settings.CurrentPath);
        current.Set("", []);
        var context = new WorkerContext(settings.Root, settings.Folder, new Random(settings.Seed), current, new Watchdog(settings.Limit));
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        List<TargetLoop> loops = [.. settings.Targets.Select(t => new TargetLoop(t, context))];
        var slice = TimeSpan.FromSeconds(Math.Min(Slice.TotalSeconds, settings.Time.TotalSeconds / loops.Sum(static l => l.Weight)));
        var count = 0;
        while (watch.Elapsed < settings.Time)
        {
            foreach (var loop in loops)
            {
                foreach (var find in loop.Run(slice * loop.Weight))
                {
                    count++;
                    Console.WriteLine($"FIND {find.Name}: {find.Report.Split('\n')[0].Trim()}");
                }
            }

            if (watch.Elapsed - told > StatusPause)
            {
                told = watch.Elapsed;
                Tell(loops, watch.Elapsed, count);
            }
        }

        Tell(loops, watch.Elapsed, count);
        return loops.TrueForAll(static l => l.HasCoverage) ? 0 : NoCoverage;
    }

    private static void Tell(List<TargetLoop> loops, TimeSpan elapsed, int finds)
    {
        var executions = loops.Sum(static l => l.Executions);
        Console.WriteLine($"{elapsed:hh\\:mm\\:ss} {executions} executions, {executions / elapsed.TotalSeconds:0} a second, {finds} finds");
        loops.ForEach(static l => Console.WriteLine($"  {l.Status}"));
    }
}
