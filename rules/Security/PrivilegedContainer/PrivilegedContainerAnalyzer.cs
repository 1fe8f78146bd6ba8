using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;

namespace StackLint.Rules.Security;

/// <summary>SL5002: a container with all capabilities, all devices and no confinement.</summary>
public sealed class PrivilegedContainerAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5002",
        "PrivilegedContainer",
        title: "Container has every host privilege",
        messageFormat: "'{0}' runs privileged, which is one step from host root; grant single capabilities or devices",
        RuleCategories.Security,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.NotApplicable, RuleSeverity.Error, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var privileged = context.Service.Privileged;
        if (privileged.Is(true))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, privileged.GetLocation(), context.Service.Name));
        }
    }
}
