using BenchmarkDotNet.Attributes;
using StackLint.Benchmarks.Inputs;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;

namespace StackLint.Benchmarks.Stages;

/// <summary>From a tree to the model, as each of Docker's tools loads it.</summary>
[MemoryDiagnoser]
public class BindingBenchmarks
{
    private LoadedStack _stack = null!;

    [Params(10, 100, 1_000, 10_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Parse()
    {
        _stack = new LoadedStack(Services);
        _ = _stack.Yaml;
    }

    [Benchmark]
    public ComposeProject Stack() => _stack.Load(ComposeTarget.Swarm);

    [Benchmark]
    public ComposeProject Compose() => _stack.Load(ComposeTarget.Compose);
}
