using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6004: a <c>restart</c> that does not have the effect it has under Compose.</summary>
public sealed class RestartPolicyMismatchAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6004",
        "RestartPolicyMismatch",
        title: "'restart' means something else here",
        messageFormat: "restart '{0}' {1}",
        RuleCategories.Portability,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Hidden, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (service.Has("provider") || service.Deploy.IsUnknown || RestartMeaning.Of(service.Restart) is not { } restart)
        {
            return;
        }

        var policy = service.Deploy.RestartPolicy;
        if (policy.IsPresent)
        {
            // What docker compose makes of a policy without condition is another matter.
            if (RestartMeaning.Of(policy) is { } meaning && restart.IsContradictedBy(meaning) && (policy.Condition.IsPresent || !context.IsCompose))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, service.Restart.GetLocation(), service.Restart.Value, $"has no effect beside deploy.restart_policy, which says {meaning}"),
                    new FindingDetails { Related = [new RelatedLocation((policy.FindEntry("condition") ?? policy.Entry!).GetKeyLocation(), "this is what counts")] });
            }
        }
        else if (context.IsSwarm && restart.Condition == "none" && !IsJob(service))
        {
            var isBoth = context.Target == ComposeTarget.Both;
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    service.Restart.GetLocation(),
                    service.Restart.Value,
                    "becomes condition any under swarm; write deploy.restart_policy.condition: none" + (isBoth ? OtherTarget.Condition : "")),
                new FindingDetails { Fix = CreateFix(service), Severities = isBoth ? OtherTarget.Severities : null });
        }
    }

    // A job ends when its task does.
    private static bool IsJob(Service service) => service.Deploy.Mode is { IsUnknown: true } or { IsKnown: true, Value: "replicated-job" or "global-job" };

    private static CodeFix? CreateFix(Service service)
    {
        // A null in the way of the new keys is left to the author.
        ComposeSection taker = service.Deploy.Entry is not null ? service.Deploy : service;
        ReadOnlySpan<string> path = taker is DeploySection ? ["restart_policy"] : ["deploy", "restart_policy"];
        return taker.FindEntry(path[0]) is null
            && taker.Mapping?.Node is YamlMapping node
            && ReferenceEquals(node.File, service.Restart.Source!.Node.File)
            && NestedEntries.Add(node, path, [new("condition", "none")]) is { } change
                ? CodeFix.Unsafe("Add the policy", change)
                : null;
    }
}
