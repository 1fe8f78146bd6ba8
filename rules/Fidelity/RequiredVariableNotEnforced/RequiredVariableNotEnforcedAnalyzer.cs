using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8004: a required variable whose absence a stack forgets.</summary>
public sealed class RequiredVariableNotEnforcedAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8004",
        "RequiredVariableNotEnforced",
        title: "A later reference hides that a required variable is missing",
        messageFormat: "A stack loads '{0}' as '' when {1} is not set, without an error, because '{2}' follows in the same text",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        foreach (var found in StackReference.AllOf(context.Project))
        {
            var all = found.Scalar.Interpolated.References;
            if (found.Reference is { Operator: "?" or ":?", IsMisread: false } reference
                && all.Skip(found.Index + 1).FirstOrDefault(r => r.Name != reference.Name) is { } later)
            {
                var node = found.Scalar.Node;
                found.Report(
                    context,
                    Rule,
                    reference.Start,
                    reference.Length,
                    [
                        ShownText.Of(found.Source.Substring(reference.Start, reference.Length)),
                        reference.Name,
                        ShownText.Of(found.Source.Substring(later.Start, later.Length)),
                    ],
                    new FindingDetails
                    {
                        Related = [new RelatedLocation(node.GetPartLocation(later.Start, later.Length), $"once this succeeds, the missing {reference.Name} is forgotten")],
                    });
            }
        }
    }
}
