using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Rules.Networking;

namespace StackLint.Rules.Portability;

/// <summary>SL6003: a port for one address that a stack opens on all of them.</summary>
public sealed class BindAddressIgnoredAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6003",
        "BindAddressIgnored",
        title: "Port restricted to an address is opened on all nodes",
        messageFormat: "Swarm ignores {0}; {1} will listen on every interface of every node{2}",
        RuleCategories.Portability,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (!context.IsSwarm || context.Service.Has("provider"))
        {
            return;
        }

        foreach (var port in context.Service.Ports)
        {
            // The long syntax is refused for its host_ip, which is SL6002.
            if (!port.IsShortSyntax || !PortAddress.IsSpecific(port.HostIp))
            {
                continue;
            }

            var isBoth = context.Target == ComposeTarget.Both;
            var shown = port.Published.IsKnown ? $"port {(port.Published.Value.Count == 1 ? "" : "range ")}{port.Published}" : $"a port of '{context.Service.Name}'";
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, port.GetLocation(), port.HostIp.Value, shown, isBoth ? OtherTarget.Condition : ""),
                new FindingDetails { Severities = isBoth ? OtherTarget.Severities : null });
        }
    }
}
