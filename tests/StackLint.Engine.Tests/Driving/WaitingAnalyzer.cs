using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Tests.Driving;

/// <summary>Reports every service, and waits where one is named "stuck", or in a run of several projects when it is told to.</summary>
internal sealed class WaitingAnalyzer(bool waitsInRun = false) : ComposeAnalyzer, IDisposable
{
    private readonly DiagnosticDescriptor _rule = TestRules.Create("TST20", TestRules.All(RuleSeverity.Warning));

    /// <summary>Counts the actions that wait.</summary>
    internal CountdownEvent Waiting { get; } = new(1);

    /// <summary>Lets them go on.</summary>
    internal ManualResetEventSlim Release { get; } = new();

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(c =>
        {
            c.ReportDiagnostic(Diagnostic.Create(_rule, c.Service.GetKeyLocation(), "x", c.Service.Name));
            if (c.Service.Name == "stuck")
            {
                Wait();
            }
        });
        context.RegisterRunAction(_ =>
        {
            if (waitsInRun)
            {
                Wait();
            }
        });
    }

    public void Dispose() => Release.Set();

    private void Wait()
    {
        Waiting.Signal();
        Release.Wait();
    }
}
