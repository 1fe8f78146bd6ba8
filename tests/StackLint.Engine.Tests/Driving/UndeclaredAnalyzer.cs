using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Tests.Driving;

/// <summary>Reports an ID that it does not declare.</summary>
internal sealed class UndeclaredAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Declared = TestRules.Create("TST3", TestRules.All(RuleSeverity.Warning));
    private static readonly DiagnosticDescriptor Other = TestRules.Create("TST4", TestRules.All(RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Declared];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(static c =>
        c.ReportDiagnostic(Diagnostic.Create(Other, c.Service.GetKeyLocation(), "x", c.Service.Name)));
}
