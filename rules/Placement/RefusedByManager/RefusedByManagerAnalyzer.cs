using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Placement;

/// <summary>SL4008: settings that load and that the client or the manager then refuses.</summary>
public sealed class RefusedByManagerAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4008",
        "RefusedByManager",
        title: "The file loads, the service is refused",
        messageFormat: "{0} of '{1}' {2}; {3}",
        RuleCategories.Placement,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (context.Project.AsStack?.FindService(context.Service.Name) is not { } service)
        {
            return;
        }

        foreach (var refusal in ClientRefusals.Of(service).Concat(MountRefusals.Of(service)).Concat(ManagerRefusals.Of(service)).Where(static r => !SwallowedText.IsIn(r.Value)))
        {
            var outcome = refusal.Stage == FindingStage.Deploy
                ? "docker stack deploy stops there, after it made the networks, secrets and configs"
                : "the manager refuses the service when the rest of the stack is there already";
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, refusal.Node.GetLocation(), refusal.Setting, service.Name, refusal.Reason, outcome),
                new FindingDetails
                {
                    Stage = refusal.Stage,
                    Related = refusal.Other is { } other ? [new RelatedLocation(other.GetLocation(), "the other one")] : [],
                    Severities = context.Target == ComposeTarget.Both ? OtherTarget.Severities : refusal.Severities,
                    Fix = CreateFix(refusal),
                });
        }
    }

    private static CodeFix? CreateFix(Refusal refusal) =>
        refusal is { Replacement: { } text, Node: YamlScalar scalar } && !scalar.Value.Contains('$')
            ? CodeFix.Unsafe($"Write '{text}'", YamlEdit.ReplaceValue(scalar, text))
            : null;
}
