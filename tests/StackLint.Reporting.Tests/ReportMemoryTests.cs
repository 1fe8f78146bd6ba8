using System.Runtime.CompilerServices;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Tests;

/// <summary>A report that takes over what an earlier one kept is the report that is written from nothing.</summary>
public sealed class ReportMemoryTests
{
    private readonly ReportMemory _memory = new();

    [Fact]
    public void Same_run_is_written_again_in_the_same_way()
    {
        foreach (var result in (LintResult[])[Samples.ShopRun(), Samples.TroubledRun(), Samples.ShopRun()])
        {
            Check(result);
            Check(result);
        }
    }

    [Fact]
    public void Second_pass_takes_over_what_the_first_one_kept()
    {
        var result = Samples.ShopRun();
        Check(result);
        var kept = Kept(result);
        Check(result);
        Assert.All(kept.Zip(Kept(result)), static k => Assert.Same(k.First, k.Second));
    }

    [Fact]
    public void What_differs_between_two_runs_is_written_anew()
    {
        var result = Samples.ShopRun();
        Check(result);
        Check(result with { Diagnostics = [.. result.Diagnostics.Reverse()] });
        Check(result with { Diagnostics = [.. result.Diagnostics.Skip(1)] });
        Check(result with { Diagnostics = [.. result.Diagnostics, .. result.Diagnostics] });
        Check(result with { Diagnostics = [.. result.Diagnostics.Select(static d => d.WithMessage("Other 'words'"))] });
        Check(result with { Rules = [.. result.Rules.Reverse()] });
        Check(result, Samples.Context with { VersionControl = Samples.Repository });
        Check(result, Samples.Context with { IncludeSuppressed = true });
        Check(result, Samples.Context with { Color = true, Links = true });
        Check(result, Samples.Context with { Verbose = true });
        Check(result, Samples.Context with { Width = 60 });
    }

    [Fact]
    public void Text_of_another_place_is_that_of_the_run()
    {
        var result = Samples.ShopRun();
        Check(result);
        Check(result with
        {
            Files = [.. result.Files.Select(static f => f with { Yaml = f.Yaml with { Source = f.Yaml.Source.With(f.Yaml.Source.Text.ToString().Replace('a', 'b')) } })],
        });
    }

    private List<object> Kept(LintResult result) => [.. result.Diagnostics.SelectMany(d => (object[])[In(_memory.Results, d), In(_memory.Hashes, d), In(_memory.Texts, d)])];

    private static object In<T>(ConditionalWeakTable<ReportedDiagnostic, T> kept, ReportedDiagnostic finding)
        where T : class
    {
        Assert.True(kept.TryGetValue(finding, out var found));
        return found;
    }

    private void Check(LintResult result, ReportContext? context = null)
    {
        var plain = context ?? Samples.Context;
        foreach (var reporter in (IReporter[])[new SarifReporter(), new TextReporter()])
        {
            Assert.Equal(Samples.Render(reporter, result, plain), Samples.Render(reporter, result, plain with { Memory = _memory }));
        }
    }
}
