using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>SL7003: managers that take tasks beside their own work.</summary>
public sealed class ManagersAcceptWorkloadsAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7003",
        "ManagersAcceptWorkloads",
        title: "Managers are open for workloads",
        messageFormat: "Managers can run workloads: {0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities NowhereElse = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [TestCluster.Role];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
        context.RegisterNodesAction(AnalyzeNodes);
    }

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        if (TestCluster.Is(context))
        {
            return;
        }

        var switches = OpenManagers.SchedulingSwitches(document).ToList();
        foreach (var (entry, who) in switches)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, entry.Boolean.GetLocation(), $"MKE lets {who} place them there"),
                new FindingDetails { Fix = CreateFix(entry.Boolean) });
        }

        // The hosts of the registry are workers to the swarm.
        if (switches.Count == 0 && !document.HasUnknownHosts && document.Managers.Any() && !document.Workers.Any() && !document.Registries.Any())
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, document.GetHostsLocation(), "no host is a worker"),
                new FindingDetails { Severities = NowhereElse });
        }
    }

    private static void AnalyzeNodes(NodesAnalysisContext context)
    {
        var document = context.Document;
        if (TestCluster.Is(context) || document.HasUnknownRoles || !document.Managers.Any())
        {
            return;
        }

        if (!document.Workers.Any())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, document.GetLocation(), "no node is a worker"), new FindingDetails { Severities = NowhereElse });
        }
        else if (OpenManagers.Active(document) is [var first, .. var others])
        {
            var names = others.Length == 0 ? $"'{first.DisplayName}' is active" : $"'{first.DisplayName}' and {others.Length} more are active";
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, first.Availability.GetLocation(), $"{names}, not drained"),
                new FindingDetails { Related = [.. others.Select(static n => new RelatedLocation(n.Availability.GetLocation(), $"'{n.DisplayName}' too"))] });
        }
    }

    private static CodeFix? CreateFix(ClusterValue<bool> value) =>
        value.IsExact ? CodeFix.Unsafe("Close the managers", new TextChange(value.Span, "false")) : null;
}
