using System.Diagnostics;
using System.Globalization;
using StackLint.Analysis;
using StackLint.Benchmarks.Inputs;
using StackLint.Engine.Driving;
using StackLint.Rules;

namespace StackLint.Benchmarks.Commands;

/// <summary>
/// Prints what a service costs each rule, loading and all rules together in stacks of growing size: <c>scaling [SMALL LARGE]</c>. In
/// minutes it tells which rule grows faster than its input; what one costs exactly, the benchmarks of the rules tell in hours.
/// </summary>
internal static class ScalingCommand
{
    private const int Runs = 7;

    // Neither fits into the caches of a core, so that only what is done makes the difference.
    private const int Small = 4_000;
    private const int Large = 16_000;

    // What an n log n costs more between these sizes, and what a measurement may be off.
    private const double MostGrowth = 2;

    // Below it a rule does nothing for most services, and the clock decides.
    private const double LeastMicroseconds = 2;

    public static int Run(string[] args)
    {
        var (small, large) = args is [var first, var second] ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture)) : (Small, Large);
        var (few, many) = (new LoadedStack(small), new LoadedStack(large));
        Console.WriteLine($"{"µs a service",-56}{small,10}{large,10}{"growth",10}");
        Print("parsing", MeasureParsing(few) / small, MeasureParsing(many) / large);
        Print("loading", MeasureLoading(few) / small, MeasureLoading(many) / large);
        Print("all rules", Measure(few, new BuiltInRulePack().Analyzers) / small, Measure(many, new BuiltInRulePack().Analyzers) / large);
        var grown = 0;
        foreach (var analyzer in new BuiltInRulePack().Analyzers)
        {
            grown += Print($"{analyzer.SupportedDiagnostics[0].Id} {analyzer.GetType().Name}", Measure(few, [analyzer]) / small, Measure(many, [analyzer]) / large);
        }

        Console.WriteLine(grown == 0 ? "no rule grows faster than its input" : $"{grown} rules grow faster than their input");
        return grown == 0 ? 0 : 1;
    }

    private static double MeasureParsing(LoadedStack stack) => Least(() => StackLint.Yaml.Syntax.YamlParser.Parse(stack.Source));

    private static double MeasureLoading(LoadedStack stack) => Least(() => stack.Load(StackLint.Compose.Targets.ComposeTarget.Swarm));

    private static double Measure(LoadedStack stack, IEnumerable<ComposeAnalyzer> analyzers)
    {
        var linter = new RunLinter(new AnalyzerDriver(analyzers));
        return Least(() => stack.Lint(linter));
    }

    private static double Least(Func<object> work)
    {
        _ = work();
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        // Whatever else the machine does only adds to it.
        return times.Min();
    }

    private static int Print(string name, double few, double many)
    {
        var growth = many / few;
        var isGrown = growth > MostGrowth && many > LeastMicroseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-56}{few,10:0.00}{many,10:0.00}{growth,10:0.0}{(isGrown ? "  <" : "")}"));
        return isGrown ? 1 : 0;
    }
}
