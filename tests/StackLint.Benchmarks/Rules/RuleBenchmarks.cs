using BenchmarkDotNet.Attributes;
using StackLint.Analysis;
using StackLint.Benchmarks.Inputs;
using StackLint.Engine.Driving;
using StackLint.Rules;

namespace StackLint.Benchmarks.Rules;

/// <summary>Each rule by itself over a loaded stack of growing size; a rule that is worse than n log n shows.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private LoadedStack _stack = null!;
    private RunLinter _linter = null!;

    public static IEnumerable<string> Rules => new BuiltInRulePack().Analyzers.Select(NameOf);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    [Params(100, 1_000, 10_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _stack = new LoadedStack(Services);
        _ = _stack.Project;
        _linter = new RunLinter(new AnalyzerDriver(new BuiltInRulePack().Analyzers.First(a => NameOf(a) == Rule)));
    }

    [Benchmark]
    public RunReport Lint() => _stack.Lint(_linter);

    private static string NameOf(ComposeAnalyzer analyzer) => $"{analyzer.SupportedDiagnostics[0].Id} {analyzer.GetType().Name}";
}
