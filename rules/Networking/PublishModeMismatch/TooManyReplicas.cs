using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>More tasks than nodes that can hold one each, because each needs the same port of its node.</summary>
internal static class TooManyReplicas
{
    // A swarm has three nodes at least when it is to survive the loss of one.
    private const int UsualNodes = 3;

    /// <summary>The finding, null when the tasks may fit.</summary>
    /// <param name="service">The service.</param>
    /// <param name="nodes">The nodes of the swarm, null when not known.</param>
    internal static Mismatch? Find(Service service, int? nodes)
    {
        ImmutableArray<PortMapping> ports = [.. service.Ports.Where(PublishedPort.IsFixedOnNode)];
        var deploy = service.Deploy;
        if (ports.IsEmpty || deploy.Mode.GetValueOr(deploy.Mode.IsAbsent ? "replicated" : "") != "replicated" || !deploy.Replicas.TryGetValue(out var replicas))
        {
            return null;
        }

        var message = nodes is { } known && replicas > known
            ? $"'{service.Name}' asks for {replicas} tasks, and each needs port {PublishedPort.NumberOf(ports[0])} of its node; {replicas - known} of them {(replicas - known == 1 ? "stays" : "stay")} pending on {Counted.Of(known, "node")}"
            : nodes is null && replicas > UsualNodes && !MayRunOnePerNode(deploy.Placement)
                ? $"'{service.Name}' asks for {replicas} tasks, and each needs port {PublishedPort.NumberOf(ports[0])} of its node; with fewer than {replicas} nodes the others stay pending"
                : null;
        return message is null ? null : new Mismatch(
            ports[0].Mode.GetLocation(),
            message,
            nodes is null ? RuleSeverity.Info : RuleSeverity.Warning,
            [
                new RelatedLocation(deploy.Replicas.GetLocation(), $"{replicas} tasks"),
                .. ports.Skip(1).Select(static p => new RelatedLocation(p.Mode.GetLocation(), $"port {PublishedPort.NumberOf(p)} of the node, too")),
            ],
            Fix: null)
        { IsCounted = nodes is not null, Parts = [.. ports.Select(static p => "host " + PublishedPort.NumberOf(p))] };
    }

    // Whoever allows one task a node knows of it.
    private static bool MayRunOnePerNode(PlacementSection placement) =>
        placement.IsUnknown || placement.MaxReplicasPerNode.IsUnknown || placement.MaxReplicasPerNode.Is(1);
}
