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

    // The engine counts four addresses of overhead and refuses smaller blocks (moby daemon/cluster/listen_addr.go).
    private const int Longest = 29;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7008",
        "SwarmAddressPool",
        title: "Swarm pool does not suit overlays",
        messageFormat: "{0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities Refused = ProfileSeverities.Always(RuleSeverity.Error);

    private static readonly ProfileSeverities OfRegistry = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
        context.RegisterRunAction(AnalyzeRun);
    }

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var pool = SwarmPool.Of(context.Document);
        AnalyzeMask(context, pool);
        AnalyzePods(context, pool);
        if (context.Document.Msr.InstallFlags.Find(RegistryOverlay) is { } flag
            && flag.Value.TryGetValue(out var text) && IPv4Subnet.TryParse(text, out var subnet) && subnet.PrefixLength < Advised)
        {
            Report(context, flag.GetLocation(), $"{RegistryOverlay} /{subnet.PrefixLength} gives the registry's overlay {subnet.AddressCount} addresses; /{Advised} is enough", OfRegistry);
        }
    }

    private static void AnalyzeMask(LaunchpadAnalysisContext context, SwarmPool pool)
    {
        if (pool is not { MaskLength: { } mask, MaskFlag: { } flag })
        {
            return;
        }

        if (mask > Longest)
        {
            Report(context, flag.GetLocation(), $"Mask /{mask} leaves an overlay no addresses; the engine refuses more than /{Longest}", Refused);
        }
        else if (pool.Blocks.FirstOrDefault(b => b.Subnet.PrefixLength > mask) is { Subnet.AddressCount: > 0 } smaller)
        {
            Report(context, flag.GetLocation(), $"Mask /{mask} is larger than the pool {smaller.Subnet} that it is to be cut from", Refused, smaller.Flag?.GetLocation());
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
            ImmutableArray<(ProjectAnalysisContext Project, OverlayNetwork Network)> networks =
            [
                .. context.Projects
                    .Where(p => p.Target == ComposeTarget.Swarm && ReferenceEquals(p.Cluster.Launchpad, launchpad.Document))
                    .SelectMany(static p => OverlayTopology.Find(p.Project).Where(static n => !n.IsExternal && !n.HasUnknownSubnets && n.Subnets.IsEmpty).Select(n => (p, n))),
            ];
            if (pool.Capacity is { } capacity && networks.Length + 1 > capacity && (pool.MaskFlag ?? pool.Blocks.Select(static b => b.Flag).FirstOrDefault(static f => f is not null)) is { } flag)
            {
                launchpad.ReportDiagnostic(
                    Diagnostic.Create(Rule, flag.GetLocation(), $"The pool has {capacity} block{(capacity == 1 ? "" : "s")} for overlays; the stacks of this run need {networks.Length}, and the ingress network one"),
                    new FindingDetails { InformedBy = [.. networks.Select(static n => new RelatedLocation(n.Network.Network.Entry?.GetKeyLocation() ?? n.Network.Services[0].GetKeyLocation(), $"overlay '{n.Network.Name}'"))] });
            }
        }
    }

    private static void Report(LaunchpadAnalysisContext context, Location place, string message, ProfileSeverities? severities, Location? related = null) =>
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, place, message),
            new FindingDetails { Severities = severities, Related = related is null ? [] : [new RelatedLocation(related, "set here")] });
}
