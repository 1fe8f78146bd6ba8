using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;

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
        messageFormat: "'{0}' has {1} addresses; {6} {2} at rest and up to {3} during {4}{5}",
        RuleCategories.Networking,
        DiagnosticSeverity.Error,
        AlwaysShort);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = OverlayAddressExhaustionOptions.All;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeProject);
        context.RegisterRunAction(
            static p => p.IsSwarm && (OverlayPart.Of(p).Any(static o => o.SharedName is not null) || (IsDescribed(p) && IngressServices(p).Any())),
            AnalyzeRun);
    }

    // What only this project can join needs no other; neither does the ingress network where no document says what swarm it is.
    private static void AnalyzeProject(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        foreach (var part in OverlayPart.Of(context).Where(static p => p.SharedName is null))
        {
            AnalyzeOverlay(part, []);
        }

        if (!IsDescribed(context))
        {
            AnalyzeIngress([context]);
        }
    }

    private static void AnalyzeRun(RunAnalysisContext context)
    {
        foreach (var swarm in context.Projects.Where(static p => p.IsSwarm).GroupBy(static p => (p.Cluster.Nodes, p.Cluster.Launchpad)))
        {
            foreach (var (main, others) in OverlayPart.Join(swarm.SelectMany(OverlayPart.Of).Where(static p => p.SharedName is not null), IsDescribed(swarm.First())))
            {
                AnalyzeOverlay(main, others);
            }

            if (IsDescribed(swarm.First()))
            {
                AnalyzeIngress(swarm);
            }
        }
    }

    private static bool IsDescribed(ProjectAnalysisContext context) => context.Cluster is not { Nodes: null, Launchpad: null };

    private static void AnalyzeOverlay(OverlayPart main, ImmutableArray<OverlayPart> others)
    {
        if (!main.Network.HasUnknownSubnets)
        {
            var capacity = AddressCapacity.Of(main.Network, main.Options);
            ImmutableArray<NetworkShare> shares = [main.Share, .. others.Select(static o => o.Share)];
            var demand = AddressDemand.OnOverlay(NetworkShare.DemandOf(shares, main.Options.Nodes), capacity.Subnets, main.Options);
            Compare(shares, capacity, demand, main.Options, DescribeNetwork(main.Network, others.Length));
        }
    }

    private static IEnumerable<Service> IngressServices(ProjectAnalysisContext context) =>
        context.Project.Services.Where(static s => s.Ports.Any(static port => port.IsIngress));

    private static void AnalyzeIngress(IEnumerable<ProjectAnalysisContext> projects)
    {
        var shares = projects
            .Select(static p => new NetworkShare(p, [.. IngressServices(p)]))
            .Where(static s => !s.Services.IsEmpty)
            .ToLookup(static s => s.IsStack);
        if (shares[true].Any())
        {
            AnalyzeIngress([.. shares[true]]);
        }

        foreach (var fragment in shares[false])
        {
            AnalyzeIngress([fragment]);
        }
    }

    private static void AnalyzeIngress(ImmutableArray<NetworkShare> shares)
    {
        var options = OverlayAddressExhaustionOptions.Read(shares[0].Context);
        var capacity = AddressCapacity.OfIngress(shares[0].Services[0].GetKeyLocation(), options);
        var remark = shares.Length > 1
            ? "every stack of the swarm with a published port shares it, those outside of this run, too"
            : "every stack of the swarm with a published port shares it; only this file's part is counted";
        Compare(shares, capacity, AddressDemand.OnIngress(NetworkShare.DemandOf(shares, options.Nodes), options), options, remark);
    }

    private static void Compare(
        ImmutableArray<NetworkShare> shares,
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
            DescribeUnknown(demand),
            DescribeNeed(shares, demand));

        var services = demand.Services.ToLookup(d => shares[0].Services.Contains(d.Service));
        shares[0].Context.ReportDiagnostic(diagnostic, new FindingDetails
        {
            Label = capacity.Label,
            Related = AddressNotes.RelateServices(services[true]),
            InformedBy = [.. options.NodeSources, .. AddressNotes.RelateServices(services[false])],
            Notes = notes,
            Severities = isAlwaysShort ? AlwaysShort : ShortAtPeak,
        });
    }

    private static string DescribeNeed(ImmutableArray<NetworkShare> shares, AddressDemand demand)
    {
        var count = shares.Count(s => demand.Services.Any(d => s.Services.Contains(d.Service)));
        return count > 1 ? $"{count} stacks of this run need" : "this file needs";
    }

    private static string DescribePeak(AddressDemand demand, OverlayAddressExhaustionOptions options) =>
        demand.Lost == 0 ? "an update"
        : $"an update plus loss of {(options.FailedNodes == 1 ? "one node" : $"{options.FailedNodes} nodes")} (addresses of lost tasks are held 24 h)";

    private static string DescribeUnknown(AddressDemand demand)
    {
        var names = demand.Services.Where(static s => s.Unknown is not null).Select(static s => s.Service.Name).ToArray();
        return names.Length == 0 ? "" : $", with unknown replicas of {PhraseList.Quoted(names, NamedServices)} counted as 1";
    }

    private static string? DescribeNetwork(OverlayNetwork network, int others) =>
        network.IsExternal && others == 0 ? "an external network serves other stacks as well; only this file's part is counted"
        : network.IsExternal ? "stacks outside of this run may join the network as well"
        : network.Network.Attachable.Is(true) ? "the network is attachable: containers started outside the stack take further addresses"
        : null;
}
