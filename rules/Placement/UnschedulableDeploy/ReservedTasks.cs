using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Cluster;
using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Placement;

/// <summary>The memory that the tasks of one service reserve on workers.</summary>
/// <param name="Context">The project.</param>
/// <param name="Service">The service.</param>
/// <param name="Memory">What one task reserves.</param>
/// <param name="Replicas">How many tasks there are; null for one on each node.</param>
/// <param name="Workers">The workers that may run them.</param>
internal sealed record ReservedTasks(ProjectAnalysisContext Context, Service Service, Located<ByteSize> Memory, long? Replicas, ImmutableArray<ClusterNode> Workers)
{
    /// <summary>What the tasks of a stack reserve at least. Jobs end, and what depends on a variable may be little.</summary>
    internal static ImmutableArray<ReservedTasks> Of(ProjectAnalysisContext context, NodesDocument inventory) =>
    [
        .. context.Project.Services.Select(s => Of(context, s, inventory)).OfType<ReservedTasks>(),
    ];

    /// <summary>The bytes that they reserve on some of the workers, all tasks but those of global services on other nodes counted.</summary>
    internal decimal BytesOn(IReadOnlyCollection<ClusterNode> workers) =>
        Memory.Value.Bytes * (decimal)(Replicas ?? Workers.Count(workers.Contains));

    /// <summary><c>4 × 2G</c>.</summary>
    internal string Describe() => $"{Replicas ?? Workers.Length} × {Memory.Value}";

    private static ReservedTasks? Of(ProjectAnalysisContext context, Service service, NodesDocument inventory)
    {
        var memory = service.Deploy.Resources.Reservations.Memory;
        if (!memory.TryGetValue(out var size) || size.Bytes <= 0 || CountTasks(service) is not (true, var replicas))
        {
            return null;
        }

        ImmutableArray<NodeConstraint> constraints = [.. ReadableConstraints.Of(service.Deploy.Placement).Select(static c => c.Constraint)];
        ImmutableArray<ClusterNode> workers = [.. ClusterFacts.NodesWithTasks(inventory).Where(n => n.Role.Is("worker") && InventoryMatch.MayFulfil(constraints, n))];
        return workers.IsEmpty ? null : new ReservedTasks(context, service, memory, replicas, workers);
    }

    private static (bool IsKnown, long? Replicas) CountTasks(Service service) =>
        ServiceModes.IsMovable(service) ? (!service.Deploy.Replicas.IsUnknown, service.Deploy.Replicas.GetValueOr(1))
        : (service.IsComplete && !service.Has("provider") && service.Deploy.Mode.Is("global"), null);
}
