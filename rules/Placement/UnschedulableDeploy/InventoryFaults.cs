using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Cluster;
using StackLint.Rules.Networking;

namespace StackLint.Rules.Placement;

/// <summary>Finds what the cluster that the run describes cannot give.</summary>
internal static class InventoryFaults
{
    private const int NamedValues = 5;

    internal static IEnumerable<DeployFault> Of(ComposeAnalysisContext context, Service service)
    {
        if (service.Deploy.Replicas.Is(0))
        {
            return [];
        }

        var constraints = ReadableConstraints.Of(service.Deploy.Placement);
        var unfulfilled = context.Cluster.Nodes is { Nodes.IsEmpty: false } inventory ? FindUnfulfilled(service, constraints, inventory).ToList() : [];
        return unfulfilled.Count > 0 ? unfulfilled : FindExcess(context, service, [.. constraints.Select(static c => c.Constraint)]);
    }

    private static IEnumerable<DeployFault> FindUnfulfilled(Service service, ImmutableArray<(NodeConstraint Constraint, ComposeScalar Source)> constraints, NodesDocument inventory)
    {
        var single = constraints.Where(c => InventoryMatch.IsRefusedByAll(c.Constraint, inventory)).ToList();
        var nodes = inventory.Nodes.Length == 1 ? "by the only node there is" : $"by any of the {inventory.Nodes.Length} nodes";
        foreach (var (constraint, source) in single)
        {
            yield return Report(service, source, $"not fulfilled {nodes}", inventory) with
            {
                Cause = CauseOf(constraint),
                Notes = Explain(constraint, inventory),
            };
        }

        if (single.Count > 0
            || InventoryMatch.CountTakers([.. constraints.Select(static c => c.Constraint)], inventory) > 0
            || constraints.Any(c => constraints.Any(o => ConstraintConflict.Contradicts(c.Constraint, o.Constraint))))
        {
            yield break;
        }

        IReadOnlyList<ClusterNode> left = ClusterFacts.NodesWithTasks(inventory);
        foreach (var (constraint, source) in constraints)
        {
            var fewer = left.Where(n => InventoryMatch.IsFulfilled(constraint, n) != false).ToList();
            if (fewer.Count == 0)
            {
                yield return inventory.Nodes.Any(n => InventoryMatch.MayFulfil(constraints.Select(static c => c.Constraint), n))
                    ? Report(service, source, "fulfilled by drained nodes only, which take no tasks", inventory) with { Cause = $"drained {CauseOf(constraint)}" }
                    : Report(service, source, $"not fulfilled by any node that fulfils those before it, {PhraseList.Quoted(left.Select(static n => n.DisplayName), NamedValues)}", inventory) with
                    {
                        Other = new RelatedLocation(constraints[0].Source.GetLocation(), "those before it begin here"),
                    };
                yield break;
            }

            left = fewer;
        }
    }

    private static string CauseOf(NodeConstraint constraint) => $"{constraint.Key} {constraint.IsEquality} {constraint.Value?.ToUpperInvariant()}";

    private static DeployFault Report(Service service, ComposeScalar source, string reason, NodesDocument inventory) =>
        new(source.Node, $"Constraint '{source.Text}'", reason, service.Deploy.Mode.Is("global") || service.Deploy.Mode.Is("global-job") ? "no task is started" : DeployFault.Pending)
        {
            Severities = DeployFault.Doubtful,
            InformedBy = [new RelatedLocation(inventory.GetLocation(), Counted.Of(inventory.Nodes.Length, "node"))],
        };

    // What the nodes have in its place: another value, or the label in another case.
    private static ImmutableArray<FindingNote> Explain(NodeConstraint constraint, NodesDocument inventory)
    {
        var values = inventory.Nodes.Select(n => InventoryMatch.ValueOf(constraint.Key, n)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (values.Count > 0)
        {
            return [new FindingNote("nodes", $"{constraint.KeyText} is {PhraseList.Quoted(values, NamedValues)}")];
        }

        var similar = constraint.Key.Property == NodeProperty.NodeLabel
            ? inventory.Nodes.SelectMany(static n => n.Labels).FirstOrDefault(l => l.Name.Equals(constraint.Key.Label, StringComparison.OrdinalIgnoreCase))
            : null;
        return similar is null ? [] : [new FindingNote("nodes", $"have the label '{similar.Name}'; the case of its name counts")];
    }

    private static IEnumerable<DeployFault> FindExcess(ComposeAnalysisContext context, Service service, ImmutableArray<NodeConstraint> constraints)
    {
        var deploy = service.Deploy;
        if (!ServiceModes.IsMovable(service)
            || !deploy.Replicas.TryGetValue(out var replicas)
            || !deploy.Placement.MaxReplicasPerNode.TryGetValue(out var most)
            || most <= 0
            || ClusterFacts.TaskNodeCount(context) is not { } nodes)
        {
            yield break;
        }

        // An inventory says which of them, too.
        var count = context.Cluster.Nodes is { Nodes.IsEmpty: false } inventory
            ? InventoryMatch.CountTakers(constraints, inventory)
            : nodes.Value;
        var which = count < nodes.Value ? $" that {(count == 1 ? "fulfils" : "fulfil")} its constraints" : "";
        if (count > 0 && replicas > (decimal)count * most)
        {
            var excess = replicas - (count * most);
            yield return new DeployFault(
                deploy.Replicas.Source!.Node,
                $"deploy.replicas {replicas}",
                $"more than {Counted.Of(count, "node")}{which} can take with max_replicas_per_node {most}",
                $"{Counted.Of(excess, "task stays", "tasks stay")} pending")
            {
                Severities = DeployFault.Doubtful,
                Other = new RelatedLocation(deploy.Placement.MaxReplicasPerNode.GetLocation(), $"{most} on each node"),
                InformedBy = nodes.Sources,
            };
        }
    }
}
