using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Loading;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8011: something that Docker accepts and does not load.</summary>
public sealed class SilentlyDroppedAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8011",
        "SilentlyDropped",
        title: "Accepted, then dropped without a word",
        messageFormat: "'{0}': {1}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        foreach (var found in ProjectLosses.Of(context.Project))
        {
            if (found.Loss.Kind == LoadLossKind.Dropped)
            {
                LossReporter.Report(context, Rule, found, found.Loss.Path);
            }
        }
    }
}
