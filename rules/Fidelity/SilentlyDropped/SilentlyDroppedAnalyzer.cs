using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Loading;
using StackLint.Yaml.Syntax;

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
            if (found.IsWithinFile && !IsMountOption(found.Loss))
            {
                LossReporter.Report(context, Rule, found, found.Loss.Path);
            }
        }
    }

    // SL8007 speaks of what is lost of a volume's short syntax.
    private static bool IsMountOption(LoadLoss loss) =>
        loss.Kind == LoadLossKind.Dropped && loss.Node is YamlScalar && loss.Path.Split('.') is ["services", .., "volumes", _];
}
