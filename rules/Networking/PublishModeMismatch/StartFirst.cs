using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Networking;

/// <summary>An update that starts the new task before the old one ends, where no node has room for both.</summary>
internal static class StartFirst
{
    internal const string Order = "start-first";

    /// <summary>The finding, null when replacements find a place.</summary>
    /// <param name="service">The service.</param>
    /// <param name="nodes">The nodes of the swarm, null when not known.</param>
    internal static Mismatch? Find(Service service, int? nodes)
    {
        var deploy = service.Deploy;
        ImmutableArray<(string Name, Located<string> Order)> orders =
        [
            .. new[] { ("update", deploy.UpdateConfig.Order), ("rollback", deploy.RollbackConfig.Order) }.Where(static o => o.Item2.Is(Order)),
        ];
        if (orders.IsEmpty || deploy.Mode.IsUnknown || deploy.Replicas.Is(0))
        {
            return null;
        }

        var mode = deploy.Mode.GetValueOr("replicated");
        var names = string.Join(" and the ", orders.Select(static o => o.Name));
        var stalls = orders.Length > 1 ? "stall" : "stalls";
        return (mode, service.Ports.FirstOrDefault(PublishedPort.IsFixedOnNode)) switch
        {
            ("global", { } port) => Create(
                $"The replacement needs port {PublishedPort.NumberOf(port)} on the node where the old task still holds it; the {names} of '{service.Name}' {stalls}",
                RuleSeverity.Error,
                orders,
                RelatePort(port)),
            ("replicated", { } port) when !HasFreeNode(deploy, nodes) => Create(
                $"The replacement needs port {PublishedPort.NumberOf(port)} on a node where no old task holds it; the {names} of '{service.Name}' {stalls} without one",
                RuleSeverity.Warning,
                orders,
                RelatePort(port)),
            ("replicated", _) when nodes is { } known && FillsPlaces(deploy, known) => Create(
                $"'{service.Name}' fills the {deploy.Placement.MaxReplicasPerNode.Value * known} places that max_replicas_per_node leaves it on {Counted.Of(known, "node")}; the {names} cannot start a task before one stops",
                RuleSeverity.Warning,
                orders,
                new RelatedLocation(deploy.Placement.MaxReplicasPerNode.GetLocation(), "all places are taken")) with
            { IsCounted = true },
            _ => null,
        };
    }

    private static RelatedLocation RelatePort(PortMapping port) => new(port.GetLocation(), "one task a node can hold the port");

    private static bool HasFreeNode(DeploySection deploy, int? nodes) =>
        nodes is { } known
        && deploy.Replicas is { IsUnknown: false } replicas
        && replicas.GetValueOr(1) < known
        && !deploy.Placement.IsUnknown
        && !deploy.Placement.HasUnknownConstraints
        && deploy.Placement.Constraints.IsEmpty;

    private static bool FillsPlaces(DeploySection deploy, int nodes) =>
        deploy.Placement.MaxReplicasPerNode is { IsKnown: true, Value: > 0 } places
        && deploy.Replicas.IsKnown
        && deploy.Replicas.Value >= places.Value * nodes;

    private static Mismatch Create(string message, RuleSeverity severity, ImmutableArray<(string Name, Located<string> Order)> orders, RelatedLocation related) => new(
        orders[0].Order.GetLocation(),
        message,
        severity,
        [related, .. orders.Skip(1).Select(static o => new RelatedLocation(o.Order.GetLocation(), $"so does the {o.Name}"))],
        CreateFix(orders))
    { Parts = [.. orders.Select(static o => o.Name)] };

    private static CodeFix? CreateFix(ImmutableArray<(string Name, Located<string> Order)> orders)
    {
        var sources = orders.Select(static o => o.Order.Source!).DistinctBy(static s => s.Node).ToList();
        return sources.TrueForAll(s => IsEditable(s) && ReferenceEquals(s.Node.File, sources[0].Node.File))
            ? CodeFix.Unsafe("Stop the old task first", [.. sources.Select(static s => YamlEdit.ReplaceValue((YamlScalar)s.Node, "stop-first")).OrderBy(static c => c.Span.Start)])
            : null;
    }

    private static bool IsEditable(ComposeValue value) =>
        value.Node is YamlScalar scalar && !scalar.Value.Contains('$') && SharedNodes.IsEditable(value);
}
