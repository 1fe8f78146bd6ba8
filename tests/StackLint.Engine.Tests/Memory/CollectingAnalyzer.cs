using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Tests.Memory;

/// <summary>Reports the first project of a run, with the services of all others for its parts.</summary>
internal sealed class CollectingAnalyzer : ComposeAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = TestRules.Create("TST9", TestRules.All(RuleSeverity.Warning), "Others");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterRunAction(Report);

    private static void Report(RunAnalysisContext context)
    {
        var first = context.Projects[0];
        var service = first.Project.Services[0];
        first.ReportDiagnostic(
            service,
            Diagnostic.Create(Rule, service.GetKeyLocation()),
            new FindingDetails { Parts = [.. context.Projects.Skip(1).SelectMany(static p => p.Project.Services).Select(static s => s.Name)] });
    }
}
