using BenchmarkDotNet.Attributes;
using StackLint.Benchmarks.Inputs;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Reporting;
using StackLint.Rules;

namespace StackLint.Benchmarks.Stages;

/// <summary>From what a run found to each form of report.</summary>
[MemoryDiagnoser]
public class ReporterBenchmarks
{
    private readonly LintResult _result = new LintRun(new RulePackSet(new BuiltInRulePack())).Execute(new LintRequest { WorkingDirectory = RealFiles.Folder, Paths = ["."] });

    public static IEnumerable<string> Formats => OutputFormat.All.Select(static f => f.Name);

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    [Benchmark]
    public long Write()
    {
        using var text = new StringWriter();
        OutputFormat.All.First(f => f.Name == Format).CreateReporter().Write(_result, new ReportContext { ToolVersion = "1.0.0", WorkingDirectory = RealFiles.Folder }, text);
        return text.GetStringBuilder().Length;
    }
}
