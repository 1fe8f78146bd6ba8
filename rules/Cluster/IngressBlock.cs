using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Units;

namespace StackLint.Rules.Cluster;

/// <summary>The block of the ingress network, which is the first network that a swarm makes.</summary>
internal static class IngressBlock
{
    /// <summary>The first block of the pool that a Launchpad file names; null where it names none, or it is not known.</summary>
    internal static ClusterFact<IPv4Subnet>? Of(RuleAnalysisContext context)
    {
        if (context.Cluster.Launchpad is not { } launchpad
            || SwarmPool.Of(launchpad) is not { Capacity: not null, IsNamed: true, MaskLength: { } mask, Blocks: [(var pool, { } flag), ..] })
        {
            return null;
        }

        return new ClusterFact<IPv4Subnet>(
            pool with { PrefixLength = mask },
            [new RelatedLocation(flag.GetLocation(), "the ingress network takes the first block of the pool")]);
    }
}
