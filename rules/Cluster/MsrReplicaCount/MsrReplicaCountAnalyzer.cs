using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Rules.Options;

namespace StackLint.Rules.Cluster;

/// <summary>SL7009: a number of registry replicas that is not highly available, or more than it needs.</summary>
public sealed class MsrReplicaCountAnalyzer : ComposeAnalyzer
{
    private const int MostSupported = 7;

    private static readonly RuleOption<IReadOnlyList<int>> Allowed = NumberListOption.Create(
        "stacklint.sl7009.allowed", [3], "The numbers of registry replicas that are right");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7009",
        "MsrReplicaCount",
        title: "Number of registry replicas",
        messageFormat: "{0}: {1}; 3 is the smallest highly available number",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities Quiet = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Allowed, TestCluster.Role];

    public override void Initialize(AnalysisContext context) => context.RegisterLaunchpadAction(Analyze);

    private static void Analyze(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        var count = document.Registries.Count();
        if (!document.Msr.IsPresent || document.HasUnknownHosts || count == 0 || context.GetOption(Allowed).Contains(count))
        {
            return;
        }

        var (why, severities) = count switch
        {
            1 => ("when it fails, nothing can be pulled or pushed", TestCluster.Is(context) ? Quiet : null),
            > MostSupported => ($"more than {MostSupported} are not supported", (ProfileSeverities?)null),
            _ when count % 2 == 0 => ($"an even number survives no more failures than {count - 1}", null),
            3 => ("the settings allow other numbers", null),
            _ => ("each change of metadata is committed on all of them; more than 3 pay off for many pulls, scans or durability only", Quiet),
        };
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, document.Msr.GetKeyLocation(), Counted.Of(count, "registry replica"), why),
            new FindingDetails
            {
                Severities = severities,
                Related = [.. document.Registries.Select(static h => new RelatedLocation(h.Role.GetLocation(), $"replica on '{h.DisplayName}'"))],
            });
    }
}
