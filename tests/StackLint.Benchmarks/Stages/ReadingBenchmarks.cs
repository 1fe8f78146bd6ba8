using BenchmarkDotNet.Attributes;
using StackLint.Benchmarks.Inputs;
using StackLint.Yaml.Text;

namespace StackLint.Benchmarks.Stages;

/// <summary>From files to text.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    [Benchmark(Baseline = true)]
    public int ReadBytes()
    {
        var length = 0;
        foreach (var path in RealFiles.Paths)
        {
            length += File.ReadAllBytes(path).Length;
        }

        return length;
    }

    [Benchmark]
    public int ReadText()
    {
        var length = 0;
        foreach (var path in RealFiles.Paths)
        {
            length += SourceFileReader.Read(path, path).File?.Text.Length ?? 0;
        }

        return length;
    }
}
