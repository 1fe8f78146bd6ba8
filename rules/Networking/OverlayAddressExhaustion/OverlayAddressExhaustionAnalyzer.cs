using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;

namespace StackLint.Rules.Networking;

/// <summary>SL2002: an overlay network has too few addresses for the tasks that the file puts on it.</summary>
public sealed class OverlayAddressExhaustionAnalyzer : ComposeAnalyzer
{
    private const int NamedServices = 3;

    private static readonly ProfileSeverities AlwaysShort = new(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error);

    private static readonly ProfileSeverities ShortAtPeak = new(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning);

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2002",
        "OverlayAddressExhaustion",
        title: "Network can run out of addresses",
        messageFormat: "'{0}' has {1} addresses; this file needs {2} at rest and up to {3} during {4}{5}",
        RuleCategories.Networking,
        DiagnosticSeverity.Error,
        AlwaysShort);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = OverlayAddressExhaustionOptions.All;

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(AnalyzeProject);

    private static void AnalyzeProject(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        var options = OverlayAddressExhaustionOptions.Read(context);
        foreach (var network in OverlayTopology.Find(context.Project))
        {
            if (network.HasUnknownSubnets || (network.IsExternal && options.ExternalOverlayPrefix is null))
            {
                continue;
            }

            var capacity = AddressCapacity.Of(network, options);
            ImmutableArray<ServiceDemand> services = [.. network.Services.Select(s => ServiceDemand.Of(s, options.Nodes))];
            Compare(context, capacity, AddressDemand.OnOverlay(services, capacity.Subnets, options), options, DescribeNetwork(network));
        }

        AnalyzeIngress(context, options);
    }

    private static void AnalyzeIngress(ProjectAnalysisContext context, OverlayAddressExhaustionOptions options)
    {
        ImmutableArray<ServiceDemand> services =
        [
            .. context.Project.Services
                .Where(static s => s.Ports.Any(static p => p.IsIngress))
                .Select(s => ServiceDemand.Of(s, options.Nodes)),
        ];

        if (!services.IsEmpty)
        {
            var capacity = AddressCapacity.OfIngress(services[0].Service.GetKeyLocation(), options);
            Compare(context, capacity, AddressDemand.OnIngress(services, options), options, "every stack of the swarm with a published port shares it; only this file's part is counted");
        }
    }

    private static void Compare(
        ProjectAnalysisContext context,
        AddressCapacity capacity,
        AddressDemand demand,
        OverlayAddressExhaustionOptions options,
        string? remark)
    {
        var isAlwaysShort = demand.Minimum > capacity.Addresses;
        if (!isAlwaysShort && demand.Peak * 100 <= capacity.Addresses * options.MaxUtilization)
        {
            return;
        }

        var notes = AddressNotes.Spell(demand, options);
        if (!isAlwaysShort && demand.Peak <= capacity.Addresses)
        {
            notes = notes.Add(new FindingNote("limit", $"{options.MaxUtilization} % of {capacity.Addresses} addresses is {capacity.Addresses * options.MaxUtilization / 100}"));
        }

        if (remark is not null)
        {
            notes = notes.Add(new FindingNote("note", remark));
        }

        var diagnostic = Diagnostic.Create(
            Rule,
            capacity.Place,
            capacity.NetworkName,
            capacity.Addresses,
            demand.Minimum,
            demand.Peak,
            DescribePeak(demand, options),
            DescribeUnknown(demand));

        context.ReportDiagnostic(diagnostic, new FindingDetails
        {
            Label = capacity.Label,
            Related = AddressNotes.RelateServices(demand),
            InformedBy = options.NodeSources,
            Notes = notes,
            Severities = isAlwaysShort ? AlwaysShort : ShortAtPeak,
        });
    }

    private static string DescribePeak(AddressDemand demand, OverlayAddressExhaustionOptions options) =>
        demand.Lost == 0 ? "an update"
        : $"an update plus loss of {(options.FailedNodes == 1 ? "one node" : $"{options.FailedNodes} nodes")} (addresses of lost tasks are held 24 h)";

    private static string DescribeUnknown(AddressDemand demand)
    {
        var names = demand.Services.Where(static s => s.Unknown is not null).Select(static s => s.Service.Name).ToArray();
        return names.Length == 0 ? "" : $", with unknown replicas of {PhraseList.Quoted(names, NamedServices)} counted as 1";
    }

    private static string? DescribeNetwork(OverlayNetwork network) =>
        network.IsExternal ? "an external network serves other stacks as well; only this file's part is counted"
        : network.Network.Attachable.Is(true) ? "the network is attachable: containers started outside the stack take further addresses"
        : null;
}
