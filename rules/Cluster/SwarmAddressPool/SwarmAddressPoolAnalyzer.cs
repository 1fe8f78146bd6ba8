using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Networking;

namespace StackLint.Rules.Cluster;

/// <summary>SL7008: a pool from which a swarm cannot give its overlays blocks, or gives blocks of a wrong size.</summary>
public sealed class SwarmAddressPoolAnalyzer : ComposeAnalyzer
{
    private const string PodRange = "--pod-cidr";
    private const string RegistryOverlay = "--overlay-subnet";
    private const int Advised = 24;
    private const int NamedNetworks = 8;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7008",
        "SwarmAddressPool",
        title: "Swarm pool does not suit overlays",
        messageFormat: "{0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities Refused = ProfileSeverities.Always(RuleSeverity.Error);

    private static readonly ProfileSeverities NoHarm = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
        context.RegisterRunAction(static p => p is { Target: ComposeTarget.Swarm, Cluster.Launchpad: not null }, AnalyzeRun);
    }

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var pool = SwarmPool.Of(context.Document);
        foreach (var (written, unreadable) in pool.Unreadable)
        {
            var wanted = unreadable == pool.MaskFlag ? $"a prefix length up to {SwarmPool.LongestMask}" : $"a block of addresses such as {SwarmPool.Default}";
            Report(context, unreadable.GetLocation(), $"'{written}' is not {wanted}; docker swarm init refuses it", Refused);
        }

        AnalyzeMask(context, pool);
        AnalyzePods(context, pool);
        if (context.Document.Msr.InstallFlags.Find(RegistryOverlay) is { } flag
            && flag.Value.TryGetValue(out var text) && IPv4Subnet.TryParse(text, out var subnet) && subnet.PrefixLength < Advised)
        {
            Report(context, flag.GetLocation(), $"{RegistryOverlay} /{subnet.PrefixLength} gives the registry's overlay {subnet.AddressCount} addresses; /{Advised} is enough", NoHarm);
        }
    }

    private static void AnalyzeMask(LaunchpadAnalysisContext context, SwarmPool pool)
    {
        if (pool.MaskLength is not { } mask)
        {
            return;
        }

        if (!pool.IsNamed)
        {
            if (pool is { IsUnknown: false, MaskFlag: { } alone } && mask != SwarmPool.DefaultMaskLength)
            {
                Report(context, alone.GetLocation(), $"Mask /{mask} has no effect without {SwarmPool.PoolFlag}; overlays get blocks of /{SwarmPool.DefaultMaskLength} from {SwarmPool.Default}", NoHarm);
            }

            return;
        }

        var smaller = pool.Blocks.FirstOrDefault(b => b.Subnet.PrefixLength > mask);
        if (pool.MaskFlag is not { } flag)
        {
            if (smaller.Flag is { } small)
            {
                Report(context, small.GetLocation(), $"Pool {smaller.Subnet} is smaller than the /{mask} that each overlay gets; the engine refuses it without a longer {SwarmPool.MaskLengthFlag}", Refused);
            }
        }
        else if (mask > SwarmPool.LongestMask)
        {
            Report(context, flag.GetLocation(), $"Mask /{mask} leaves an overlay no addresses; the engine refuses more than /{SwarmPool.LongestMask}", Refused);
        }
        else if (smaller.Flag is { } small)
        {
            Report(context, flag.GetLocation(), $"Mask /{mask} is larger than the pool {smaller.Subnet} that it is to be cut from; the engine refuses that", Refused, small.GetLocation());
        }
        else if (mask < Advised)
        {
            Report(context, flag.GetLocation(), $"Mask /{mask} makes every overlay {1L << (32 - mask)} addresses wide; keep /{Advised}", null);
        }
    }

    private static void AnalyzePods(LaunchpadAnalysisContext context, SwarmPool pool)
    {
        if (pool.IsUnknown || context.Document.Mke.InstallFlags.Find(PodRange) is not { } flag || !flag.Value.TryGetValue(out var text) || !IPv4Subnet.TryParse(text, out var pods))
        {
            return;
        }

        foreach (var (subnet, poolFlag) in pool.Blocks.Where(b => b.Subnet.Overlaps(pods)))
        {
            var which = poolFlag is null ? $"the swarm's default pool {subnet}; name another one with {SwarmPool.PoolFlag}" : $"the swarm's pool {subnet}";
            Report(context, (poolFlag ?? flag).GetLocation(), $"{PodRange} {pods} overlaps {which}; Launchpad refuses that", Refused, poolFlag is null ? null : flag.GetLocation());
        }
    }

    // The networks of all stacks of the run share one pool, with the ingress network.
    private static void AnalyzeRun(RunAnalysisContext context)
    {
        foreach (var launchpad in context.Launchpads)
        {
            var pool = SwarmPool.Of(launchpad.Document);
            ImmutableArray<OverlayNetwork> networks =
            [
                .. StackVariants
                    .Group(context.Projects.Where(p => p.Target == ComposeTarget.Swarm && ReferenceEquals(p.Cluster.Launchpad, launchpad.Document)))
                    .SelectMany(static variants => variants.Select(TakersOf).MinBy(static n => n.Length)),
            ];
            if (pool.Capacity is { } capacity && networks.Length + 1 > capacity && (pool.MaskFlag ?? pool.Blocks[0].Flag) is { } flag)
            {
                launchpad.ReportDiagnostic(
                    Diagnostic.Create(
                        Rule,
                        flag.GetLocation(),
                        $"The pool has {Counted.Of(capacity, "block")} for overlays; the stacks of this run need {networks.Length}, and the ingress network one"),
                    new FindingDetails { InformedBy = [.. networks.Take(NamedNetworks).Select(static n => new RelatedLocation(PlaceOf(n), $"overlay '{n.Name}'"))] });
            }
        }
    }

    // What names its own block takes none of the pool.
    private static ImmutableArray<OverlayNetwork> TakersOf(ProjectAnalysisContext context) =>
        [.. OverlayTopology.Find(context.Project).Where(static n => n is { IsExternal: false, HasUnknownSubnets: false, Subnets.IsEmpty: true })];

    private static Location PlaceOf(OverlayNetwork network) => network.Network.Entry?.GetKeyLocation() ?? network.Services[0].GetKeyLocation();

    private static void Report(LaunchpadAnalysisContext context, Location place, string message, ProfileSeverities? severities, Location? related = null) =>
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, place, message),
            new FindingDetails { Severities = severities, Related = related is null ? [] : [new RelatedLocation(related, "set here")] });
}
