using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Tests;

/// <summary>Reports a project of which a part is elsewhere, at its first file.</summary>
internal sealed class PartialAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = TestRules.Create("TST8", TestRules.All(RuleSeverity.Warning), "'{0}' is a part");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(static c =>
    {
        if (c.Project.IsPartial)
        {
            c.ReportDiagnostic(Diagnostic.Create(Rule, c.Project.Files[0].Yaml.Documents[0].Root.GetLocation(), c.Project.Path));
        }
    });
}
