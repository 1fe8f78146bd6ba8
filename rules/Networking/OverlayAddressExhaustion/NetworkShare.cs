using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Networking;

/// <summary>What one project puts on a network that others may join, too.</summary>
/// <param name="Context">The project.</param>
/// <param name="Services">Its services on the network.</param>
internal sealed record NetworkShare(ProjectAnalysisContext Context, ImmutableArray<Service> Services)
{
    /// <summary>Whether the project is known to be a whole stack, so that it is deployed beside others.</summary>
    internal bool IsStack => Context is { Target: ComposeTarget.Swarm, Project.IsPartial: false };

    /// <summary>What the services of all shares take; of the variants of a stack the one that takes most counts.</summary>
    internal static ImmutableArray<ServiceDemand> DemandOf(ImmutableArray<NetworkShare> shares, int nodes)
    {
        var services = shares.ToLookup(static s => s.Context, static s => s.Services);
        return
        [
            .. StackVariants.Group(shares.Select(static s => s.Context).Distinct())
                .SelectMany(variants => variants
                    .Select(v => services[v].SelectMany(static s => s).Distinct().Select(s => ServiceDemand.Of(s, nodes)).ToList())
                    .MaxBy(static demands => demands.Sum(static d => d.Tasks))!),
        ];
    }
}
