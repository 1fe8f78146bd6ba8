using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;

namespace StackLint.Rules.Placement;

/// <summary>SL4003: a service that no node can ever run as it is written, or none of those that the cluster has.</summary>
public sealed class UnschedulableDeployAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4003",
        "UnschedulableDeploy",
        title: "Deploy section cannot be satisfied",
        messageFormat: "{0} is {1}; {2}{3}",
        RuleCategories.Placement,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Hidden, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [SharedOptions.ClusterNodes];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(Analyze);
        context.RegisterRunAction(AnalyzeRun);
    }

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Project.AsStack?.FindService(context.Service.Name) ?? context.Service;
        foreach (var fault in ConstraintFaults.Of(service.Deploy.Placement).Concat(ModeFaults.Of(service.Deploy)).Concat(InventoryFaults.Of(context, service)))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    fault.Node.GetLocation(),
                    fault.Subject,
                    fault.Reason,
                    fault.Outcome,
                    context.Target == ComposeTarget.Swarm ? "" : OtherTarget.Condition),
                new FindingDetails
                {
                    Stage = fault.Stage,
                    Related = fault.Other is { } other ? [other] : [],
                    InformedBy = fault.InformedBy,
                    Notes = fault.Notes,
                    Severities = context.Target == ComposeTarget.Both ? OtherTarget.Severities : fault.Severities,
                    Fix = fault.Fix,
                });
        }
    }

    // One finding for a cluster, at the service that reserves most.
    private static void AnalyzeRun(RunAnalysisContext context)
    {
        foreach (var shortage in ClusterHeadroom.FindShortages(context))
        {
            shortage.Largest.Context.ReportDiagnostic(
                shortage.Largest.Service,
                Diagnostic.Create(Rule, shortage.Largest.Memory.GetLocation(), shortage.Subject, shortage.Reason, shortage.Outcome, ""),
                new FindingDetails
                {
                    Label = shortage.Largest.Describe(),
                    Severities = DeployFault.Doubtful,
                    Related = shortage.Others,
                    InformedBy = shortage.InformedBy,
                });
        }
    }
}
