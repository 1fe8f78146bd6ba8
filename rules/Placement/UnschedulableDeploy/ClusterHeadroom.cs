using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Placement;

/// <summary>More memory reserved by all stacks of a run than the workers have when the largest of them fails.</summary>
/// <param name="Tasks">Whose tasks reserve it, the largest first.</param>
/// <param name="Subject">What it is, as a message begins.</param>
/// <param name="Reason">What is wrong with it, to be read after <c>is</c>.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="InformedBy">What the inventory says.</param>
internal sealed record ClusterHeadroom(ImmutableArray<ReservedTasks> Tasks, string Subject, string Reason, string Outcome, ImmutableArray<RelatedLocation> InformedBy)
{
    private const int NamedOthers = 8;

    internal ReservedTasks Largest => Tasks[0];

    internal ImmutableArray<RelatedLocation> Others =>
        [.. Tasks.Skip(1).Take(NamedOthers).Select(static t => new RelatedLocation(t.Memory.GetLocation(), $"'{t.Service.Name}': {t.Describe()}"))];

    /// <summary>One for each inventory of the run whose workers are too few.</summary>
    internal static IEnumerable<ClusterHeadroom> FindShortages(RunAnalysisContext context) =>
        context.Projects
            .Where(static p => p.Target == ComposeTarget.Swarm && p.Cluster.Nodes is not null)
            .GroupBy(static p => p.Cluster.Nodes!)
            .Select(static cluster => FindShortage(cluster.Key, cluster))
            .OfType<ClusterHeadroom>();

    private static ClusterHeadroom? FindShortage(NodesDocument inventory, IEnumerable<ProjectAnalysisContext> projects)
    {
        ImmutableArray<ClusterNode> workers = [.. ClusterFacts.NodesWithTasks(inventory).Where(static n => n.Role.Is("worker"))];
        if (workers.IsEmpty || inventory.HasUnknownRoles || workers.Any(static n => !n.Memory.IsKnown))
        {
            return null;
        }

        var stacks = StackVariants.Group(projects)
            .Select(variants => variants.Select(v => ReservedTasks.Of(v, inventory)).MinBy(t => Sum(t, workers)))
            .Where(static t => !t.IsEmpty)
            .ToImmutableArray();
        ImmutableArray<ReservedTasks> tasks = [.. stacks.SelectMany(static t => t).OrderByDescending(t => t.BytesOn(workers))];
        var largest = workers.MaxBy(static n => n.Memory.Value)!;
        ImmutableArray<ClusterNode> survivors = workers.Remove(largest);
        var who = $"{(stacks.Length == 1 ? "the stack" : $"the {stacks.Length} stacks")} of this run reserve{(stacks.Length == 1 ? "s" : "")} on workers";
        if (Sum(tasks, workers) is var all && all > Capacity(workers))
        {
            return new ClusterHeadroom(
                tasks,
                $"The {Text(all)} of memory that {who}",
                workers.Length == 1 ? $"more than the {Text(Capacity(workers))} of the only one" : $"more than the {Text(Capacity(workers))} of all {workers.Length}",
                "tasks stay pending",
                Sources(inventory, workers, null));
        }

        // A cluster of one worker cannot lose it, whatever is reserved.
        var needed = Sum(tasks, survivors);
        return survivors.IsEmpty || needed <= Capacity(survivors)
            ? null
            : new ClusterHeadroom(
                tasks,
                $"The {Text(needed)} of memory that {who}",
                $"more than the {Text(Capacity(survivors))} that are left without '{largest.DisplayName}', the largest",
                "when it fails, tasks stay pending",
                Sources(inventory, workers, largest));
    }

    private static ImmutableArray<RelatedLocation> Sources(NodesDocument inventory, ImmutableArray<ClusterNode> workers, ClusterNode? largest) =>
    [
        new RelatedLocation(inventory.GetLocation(), $"{Counted.Of(workers.Length, "worker")} with {Text(Capacity(workers))}"),
        .. largest is null ? [] : new[] { new RelatedLocation(largest.MemoryBytes.GetLocation(), $"'{largest.DisplayName}' has {MemoryText.Of(largest.Memory.Value)}") },
    ];

    private static decimal Sum(ImmutableArray<ReservedTasks> tasks, ImmutableArray<ClusterNode> workers) => tasks.Sum(t => t.BytesOn(workers));

    private static decimal Capacity(ImmutableArray<ClusterNode> workers) => workers.Sum(static n => (decimal)n.MemoryBytes.Value);

    private static string Text(decimal bytes) => MemoryText.Of(new ByteSize((long)Math.Min(bytes, long.MaxValue)));
}
