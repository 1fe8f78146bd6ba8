using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8006: a value of one file that another file makes Docker lose or change, though neither says so.</summary>
public sealed class LossyMergeAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8006",
        "LossyMerge",
        title: "Merging files loses or changes what is written",
        messageFormat: "'{0}': {1}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        foreach (var found in ProjectLosses.Of(context.Project))
        {
            if (!found.IsWithinFile)
            {
                LossReporter.Report(context, Rule, found, found.Loss.Path, found.Loss.Description, [], []);
            }
        }
    }
}
