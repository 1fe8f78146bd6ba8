using BenchmarkDotNet.Attributes;
using StackLint.Benchmarks.Inputs;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;
using YamlDotNet.Core;

namespace StackLint.Benchmarks.Stages;

/// <summary>From text to trees, beside the events alone of the parser that makes them.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private readonly SourceFile[] _files = [.. RealFiles.Paths.Select(static p => SourceFileReader.Read(p, p).File).OfType<SourceFile>()];

    [Benchmark(Baseline = true)]
    public int Events()
    {
        var events = 0;
        foreach (var file in _files)
        {
            try
            {
                var parser = new Parser(new StringReader(file.Text.ToString()));
                while (parser.MoveNext())
                {
                    events++;
                }
            }
            catch (Exception e) when (e is YamlException or InvalidOperationException)
            {
                // Some of the files are broken, for both.
            }
        }

        return events;
    }

    [Benchmark]
    public int Trees() => _files.Sum(static f => YamlParser.Parse(f).Documents.Length);
}
