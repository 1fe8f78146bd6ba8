using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Rules.Options;

namespace StackLint.Rules.Cluster;

/// <summary>SL7002: a number of managers that does not survive what one expects it to.</summary>
public sealed class ManagerCountAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<IReadOnlyList<int>> Allowed = NumberListOption.Create(
        "stacklint.sl7002.allowed", [3, 5], "The numbers of managers that are right");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7002",
        "ManagerCount",
        title: "Number of managers",
        messageFormat: "{0} {1}; use {2}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities MoreThanNeeded = new(RuleSeverity.Info, RuleSeverity.Info, RuleSeverity.Warning);

    private static readonly ProfileSeverities ForTests = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Allowed, TestCluster.Role];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
        context.RegisterNodesAction(AnalyzeNodes);
    }

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        if (!document.HasUnknownHosts && document.Managers.LastOrDefault() is { } last)
        {
            var count = document.Managers.Count();
            var place = count == 1 || count % 2 == 0 ? last.Role.GetLocation() : document.GetHostsLocation();
            Report(context, count, TestCluster.Is(context), place);
        }
    }

    private static void AnalyzeNodes(NodesAnalysisContext context)
    {
        if (!context.Document.HasUnknownRoles && context.Document.Managers.Any())
        {
            Report(context, context.Document.Managers.Count(), TestCluster.Is(context), context.Document.GetLocation());
        }
    }

    private static void Report(RuleAnalysisContext context, int count, bool isTest, Location place)
    {
        var allowed = context.GetOption(Allowed);
        if (allowed.Contains(count) || allowed.Count == 0)
        {
            return;
        }

        var isAtLeastSafe = count > 5 && count % 2 == 1;
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, place, Counted.Of(count, "manager"), Describe(count), NumberListOption.Describe(allowed)),
            new FindingDetails { Severities = isTest && count == 1 ? ForTests : isAtLeastSafe ? MoreThanNeeded : null });
    }

    // Raft: n managers need n/2 + 1 of them to agree (Docker, "Administer and maintain a swarm").
    private static string Describe(int count) => ((count - 1) / 2) switch
    {
        _ when count == 1 => "tolerates no failure",
        0 => "tolerate no failure, the same as 1",
        var failures when count % 2 == 0 => $"tolerate {Counted.Of(failures, "failure")}, the same as {count - 1}",
        var failures when count > 5 => $"tolerate {Counted.Of(failures, "failure")}, but each change has to reach {(count / 2) + 1} of them before it counts",
        var failures => $"tolerate {Counted.Of(failures, "failure")}",
    };
}
