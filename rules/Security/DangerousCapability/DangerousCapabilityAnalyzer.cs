using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;

namespace StackLint.Rules.Security;

/// <summary>SL5004: a capability that reaches beyond the container.</summary>
public sealed class DangerousCapabilityAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<IReadOnlyList<string>> Allowed = RuleOption.List(
        "stacklint.sl5004.allowed",
        "Capabilities not to report; the case and a CAP_ in front do not matter");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL5004",
        "DangerousCapability",
        title: "Added capability reaches the host",
        messageFormat: "Capability {0} gives '{1}' {2}",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities Takeover = ProfileSeverities.Always(RuleSeverity.Error);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Allowed];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        foreach (var item in context.Service.CapAdd)
        {
            if (item.TryGetValue(out var text)
                && HostCapability.Find(text) is { } capability
                && !context.GetOption(Allowed).Any(a => HostCapability.Normalize(a) == capability.Name))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, item.GetLocation(), capability.Name, context.Service.Name, capability.Reach),
                    new FindingDetails { Severities = capability.IsTakeover ? Takeover : null });
            }
        }
    }
}
