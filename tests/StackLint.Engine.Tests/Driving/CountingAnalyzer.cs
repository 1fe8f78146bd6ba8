using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Tests.Driving;

/// <summary>Off for Compose, hidden for a swarm but for a louder variant; counts its calls.</summary>
internal sealed class CountingAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        TestRules.Create("TST5", new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Error));

    private int _calls;

    internal int Calls => _calls;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(c =>
    {
        Interlocked.Increment(ref _calls);
        var details = c.Service.Name == "loud" ? new FindingDetails { Severities = TestRules.All(RuleSeverity.Info) } : null;
        c.ReportDiagnostic(Diagnostic.Create(Rule, c.Service.GetKeyLocation(), "x", c.Service.Name), details);
    });
}
