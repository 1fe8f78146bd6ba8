using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>A service that every node runs, behind the mesh that takes each connection to some node.</summary>
internal static class GlobalOnMesh
{
    /// <summary>The finding, null when the mesh may be of use: a node may be without a task, or an update needs two tasks on a node.</summary>
    /// <param name="service">The service.</param>
    /// <param name="knowsLongSyntax">Whether the file may say <c>mode: host</c>.</param>
    /// <param name="isInternal">Whether a port is for other services, so that it need not be published at all.</param>
    internal static Mismatch? Find(Service service, bool knowsLongSyntax, Func<PortMapping, bool> isInternal)
    {
        if (!service.IsComplete || !service.Deploy.Mode.Is("global") || MayLeaveNodesOut(service.Deploy.Placement) || NeedsSecondTask(service.Deploy))
        {
            return null;
        }

        // A port that the swarm chooses is the same everywhere only on the mesh.
        ImmutableArray<PortMapping> ports = [.. service.Ports.Where(static p => p.IsIngress && p.Published.IsKnown).Where(p => !isInternal(p))];
        if (ports.IsEmpty)
        {
            return null;
        }

        var list = PhraseList.Join([.. ports.Select(PublishedPort.NumberOf).OfType<string>()], limit: 3);
        return new Mismatch(
            (ports[0].Mode.IsPresent ? ports[0].Mode.Source! : ports[0].Item).GetLocation(),
            $"Every node runs a task of '{service.Name}', so the routing mesh only adds a hop to port{(ports.Length > 1 ? "s" : "")} {list}; mode: host serves {(ports.Length > 1 ? "them" : "it")} from the node itself",
            RuleSeverity.Info,
            [
                new RelatedLocation(service.Deploy.Mode.GetLocation(), "a task on every node"),
                .. ports.Skip(1).Select(static p => new RelatedLocation(p.GetLocation(), $"port {PublishedPort.NumberOf(p)} is on the mesh, too")),
            ],
            knowsLongSyntax ? CreateFix(ports) : null)
        { Parts = [.. ports.Select(static p => "mesh " + PublishedPort.NumberOf(p))] };
    }

    private static bool MayLeaveNodesOut(PlacementSection placement) =>
        placement.IsUnknown || placement.HasUnknownConstraints || !placement.Constraints.IsEmpty;

    private static bool NeedsSecondTask(DeploySection deploy) =>
        MayStartFirst(deploy.UpdateConfig) || MayStartFirst(deploy.RollbackConfig);

    private static bool MayStartFirst(UpdateSection section) => section.IsUnknown || section.Order.IsUnknown || section.Order.Is(StartFirst.Order);

    private static CodeFix? CreateFix(ImmutableArray<PortMapping> ports)
    {
        var file = (ports[0].Mode.Source ?? ports[0].Item).Node.File;
        List<TextChange> changes = [.. ports.Where(p => ReferenceEquals(p.Item.Node.File, file)).Select(HostModeEdit.Create).OfType<TextChange>().OrderBy(static c => c.Span.Start)];
        return changes.Count == ports.Length ? CodeFix.Unsafe(ports.Length == 1 ? "Publish it in host mode" : "Publish them in host mode", [.. changes]) : null;
    }
}
