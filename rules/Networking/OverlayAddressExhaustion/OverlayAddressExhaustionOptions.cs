using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Rules.Cluster;
using StackLint.Rules.Options;

namespace StackLint.Rules.Networking;

/// <summary>The options of SL2002 in force.</summary>
/// <param name="Nodes">How many nodes of the swarm take tasks, as far as is known.</param>
/// <param name="AllNodes">How many nodes the swarm has.</param>
/// <param name="FailedNodes">How many nodes may be lost at once.</param>
/// <param name="MaxUtilization">The share of the addresses that may be taken at the peak, in percent.</param>
/// <param name="DefaultOverlayPrefix">The prefix of a network that names no subnet.</param>
/// <param name="IngressPrefix">The prefix of the ingress network.</param>
/// <param name="ExternalOverlayPrefix">The prefix of external networks, null to leave them out.</param>
internal sealed record OverlayAddressExhaustionOptions(
    int Nodes,
    int AllNodes,
    int FailedNodes,
    int MaxUtilization,
    int DefaultOverlayPrefix,
    int IngressPrefix,
    int? ExternalOverlayPrefix)
{
    /// <summary>Where documents of the run say how many nodes there are.</summary>
    internal ImmutableArray<RelatedLocation> NodeSources { get; private init; } = [];

    private const int AssumedNodes = 3;

    private static readonly RuleOption<int> FailedNodesOption = RuleOption.Integer(
        "stacklint.sl2002.failed_nodes",
        defaultValue: 1,
        min: 0,
        max: 1000,
        "How many nodes may be lost at once; the addresses of their tasks stay taken for 24 h");

    private static readonly RuleOption<int> MaxUtilizationOption = RuleOption.Integer(
        "stacklint.sl2002.max_utilization",
        defaultValue: 80,
        min: 1,
        max: 100,
        "The share of a network's addresses, in percent, that may be taken at the peak");

    private static readonly RuleOption<int> DefaultOverlayPrefixOption = RuleOption.Integer(
        "stacklint.sl2002.default_overlay_prefix",
        defaultValue: 24,
        min: 8,
        max: 29,
        "The prefix that the swarm gives a network without a subnet: its default address pool mask");

    private static readonly RuleOption<int> IngressPrefixOption = RuleOption.Integer(
        "stacklint.sl2002.ingress_prefix",
        defaultValue: 24,
        min: 8,
        max: 29,
        "The prefix of the ingress network");

    private static readonly RuleOption<int?> ExternalOverlayPrefixOption = RuleOption.OptionalInteger(
        "stacklint.sl2002.external_overlay_prefix",
        min: 8,
        max: 32,
        "The prefix of external overlay networks; they are left out while it is unset");

    internal static ImmutableArray<RuleOption> All { get; } =
    [
        SharedOptions.ClusterNodes,
        FailedNodesOption,
        MaxUtilizationOption,
        DefaultOverlayPrefixOption,
        IngressPrefixOption,
        ExternalOverlayPrefixOption,
    ];

    internal static OverlayAddressExhaustionOptions Read(ComposeAnalysisContext context)
    {
        var nodes = ClusterFacts.TaskNodeCount(context);
        return new OverlayAddressExhaustionOptions(
            nodes?.Value ?? AssumedNodes,
            ClusterFacts.NodeCount(context)?.Value ?? AssumedNodes,
            context.GetOption(FailedNodesOption),
            context.GetOption(MaxUtilizationOption),
            context.GetOption(DefaultOverlayPrefixOption),
            context.GetOption(IngressPrefixOption),
            context.GetOption(ExternalOverlayPrefixOption))
        {
            NodeSources = nodes?.Sources ?? [],
        };
    }
}
