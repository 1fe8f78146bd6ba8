using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
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
        context.RegisterProjectAction(AnalyzeInventory);
        context.RegisterRunAction(static p => p is { Target: ComposeTarget.Swarm, Cluster.Nodes: not null }, AnalyzeRun);
    }

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = AsDeployed(context, context.Service);
        foreach (var fault in ConstraintFaults.Of(service.Deploy.Placement).Concat(ModeFaults.Of(service.Deploy)))
        {
            Report(context, fault, context.ReportDiagnostic);
        }
    }

    // One label on a node, or one node more, cures all services that ask for it.
    private static void AnalyzeInventory(ProjectAnalysisContext context)
    {
        var faults = context.Project.Services
            .SelectMany(s => InventoryFaults.Of(context, AsDeployed(context, s)).Select(f => (Service: s, Fault: f)))
            .GroupBy(f => (Cause: f.Fault.Cause is { } cause && !context.IsSuppressed(Rule, f.Service) ? (object)cause : f.Fault, f.Fault.Node.File));
        foreach (var (first, others) in faults.Select(static g => (g.First(), g.Skip(1).ToList())))
        {
            var services = others.Select(static o => o.Service).Append(first.Service).Distinct().Count();
            var fault = services == 1 ? first.Fault : first.Fault with { Outcome = $"{services} services find no node" };
            ImmutableArray<RelatedLocation> related = [.. others.Select(static o => new RelatedLocation(o.Fault.Node.GetLocation(), $"'{o.Service.Name}' too"))];
            Report(context, fault, (diagnostic, details) => context.ReportDiagnostic(first.Service, diagnostic, details! with
            {
                Related = details.Related.AddRange(related),
                Parts = fault.Cause is { } shared ? [shared, first.Service.Name, .. others.Select(static o => o.Service.Name)] : [],
            }));
        }
    }

    private static Service AsDeployed(ComposeAnalysisContext context, Service service) => context.Project.AsStack?.FindService(service.Name) ?? service;

    private static void Report(ComposeAnalysisContext context, DeployFault fault, Action<Diagnostic, FindingDetails?> report) =>
        report(
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
