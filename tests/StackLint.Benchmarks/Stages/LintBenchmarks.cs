using BenchmarkDotNet.Attributes;
using StackLint.Benchmarks.Inputs;
using StackLint.Engine;
using StackLint.Rules;

namespace StackLint.Benchmarks.Stages;

/// <summary>A whole run over real files, without the report.</summary>
[MemoryDiagnoser]
public class LintBenchmarks
{
    private readonly LintRun _run = new(new RulePackSet(new BuiltInRulePack()));

    [Benchmark]
    public int Files() => _run.Execute(new LintRequest { WorkingDirectory = RealFiles.Folder, Paths = ["."] }).Diagnostics.Length;
}
