using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Tests.Driving;

/// <summary>Throws where a service is named "bad".</summary>
internal sealed class ThrowingAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = TestRules.Create("TST2", TestRules.All(RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(static c =>
    {
        if (c.Service.Name == "bad")
        {
            throw new InvalidOperationException("no luck.");
        }

        c.ReportDiagnostic(Diagnostic.Create(Rule, c.Service.GetKeyLocation(), "x", c.Service.Name));
    });
}
