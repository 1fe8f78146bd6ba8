using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;

namespace StackLint.Rules.Networking;

/// <summary>SL2003: a service without virtual IP whose port is to be on the routing mesh, which reaches services by their virtual IP.</summary>
public sealed class DnsrrWithIngressPortAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2003",
        "DnsrrWithIngressPort",
        title: "The manager refuses a dnsrr service with a port on the routing mesh",
        messageFormat: "dnsrr cannot be combined with {0}; use mode: host or drop dnsrr{1}",
        RuleCategories.Networking,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (context.Project.AsStack?.FindService(context.Service.Name) is not { } service || !service.Deploy.EndpointMode.Is("dnsrr"))
        {
            return;
        }

        var isOtherTarget = context.Target == ComposeTarget.Both;
        foreach (var port in service.Ports.Where(static p => p.IsIngress))
        {
            var shown = PublishedPort.NumberOf(port) is { } number ? $"ingress-published port {number}" : "an ingress-published port";
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, port.GetLocation(), shown, isOtherTarget ? OtherTarget.Condition : ""),
                new FindingDetails
                {
                    Stage = FindingStage.Manager,
                    Related = [new RelatedLocation(service.Deploy.EndpointMode.GetLocation(), $"'{service.Name}' gets no virtual IP")],
                    Severities = isOtherTarget ? OtherTarget.Severities : null,
                    Fix = isOtherTarget ? null : CreateFix(port),
                });
        }
    }

    private static CodeFix? CreateFix(PortMapping port) =>
        HostModeEdit.Create(port) is { } change ? CodeFix.Unsafe("Publish it in host mode", change) : null;
}
