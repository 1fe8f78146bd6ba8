using System.Collections.Immutable;

namespace StackLint.Rules.Networking;

/// <summary>
/// What a network's services take from it. Network, broadcast and gateway address of each block are gone; each service with a virtual
/// IP takes one, each task takes one, and each node with a task takes one for its load balancer (swarmkit
/// <c>manager/allocator/network.go</c>).
/// </summary>
internal sealed class AddressDemand
{
    private const int ReservedPerSubnet = 3;

    private AddressDemand(ImmutableArray<ServiceDemand> services, int subnets, long restingNodes, long peakNodes, OverlayAddressExhaustionOptions options)
    {
        Services = services;
        Reserved = ReservedPerSubnet * subnets;
        VirtualIps = services.Sum(static s => s.VirtualIps);
        RestingTasks = services.Sum(static s => s.RestingTasks);
        Tasks = services.Sum(static s => s.Tasks);
        Surge = services.Sum(static s => s.Surge);
        RestingNodes = restingNodes;
        PeakNodes = peakNodes;
        Lost = CountLost(services.Sum(static s => s.ReplacedTasks), options);
    }

    internal ImmutableArray<ServiceDemand> Services { get; }

    internal long Reserved { get; }

    internal long VirtualIps { get; }

    internal long RestingTasks { get; }

    internal long Tasks { get; }

    internal long Surge { get; }

    /// <summary>Nodes with a load-balancer address, at the least.</summary>
    internal long RestingNodes { get; }

    /// <summary>Nodes with a load-balancer address when the tasks are spread.</summary>
    internal long PeakNodes { get; }

    /// <summary>Addresses held by tasks of lost nodes, whose replacements need others.</summary>
    internal long Lost { get; }

    /// <summary>What it takes to run at all.</summary>
    internal long Minimum => Reserved + VirtualIps + RestingTasks + RestingNodes;

    /// <summary>What an update takes while nodes are lost. Where the file itself demands more nodes than are assumed, no less than at rest.</summary>
    internal long Peak => Math.Max(Minimum, Reserved + VirtualIps + Tasks + PeakNodes + Surge + Lost);

    /// <summary>The demand on an overlay with that many blocks.</summary>
    internal static AddressDemand OnOverlay(ImmutableArray<ServiceDemand> services, int subnets, OverlayAddressExhaustionOptions options) => new(
        services,
        subnets,
        services.Max(static s => s.RestingNodes),
        Math.Min(options.Nodes, services.Sum(static s => s.Tasks)),
        options);

    /// <summary>The demand on the ingress network, where each node has its load balancer whatever runs on it.</summary>
    internal static AddressDemand OnIngress(ImmutableArray<ServiceDemand> services, OverlayAddressExhaustionOptions options) =>
        new(services, subnets: 1, options.AllNodes, options.AllNodes, options);

    private static long CountLost(long replacedTasks, OverlayAddressExhaustionOptions options) =>
        options.Nodes <= 1 ? 0 : Math.Min(replacedTasks, (replacedTasks + options.Nodes - 1) / options.Nodes * options.FailedNodes);
}
