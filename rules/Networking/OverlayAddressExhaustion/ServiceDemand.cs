using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>What one service takes from each overlay it joins.</summary>
/// <param name="Service">The service.</param>
/// <param name="Tasks">Its tasks, each with one address.</param>
/// <param name="RestingTasks">The least it can run with: a global service counts once, since constraints may leave it one node.</param>
/// <param name="RestingNodes">The fewest nodes that can hold its tasks, each with one load-balancer address.</param>
/// <param name="ReplacedTasks">The tasks that other nodes take over when theirs is lost.</param>
/// <param name="Surge">The tasks that an update or rollback starts before it ends others.</param>
/// <param name="VirtualIps">1 with a virtual IP, 0 without or where that is unknown.</param>
/// <param name="Unknown">What is unknown and counted as 1, null when all is known.</param>
internal sealed record ServiceDemand(
    Service Service,
    long Tasks,
    long RestingTasks,
    long RestingNodes,
    long ReplacedTasks,
    long Surge,
    long VirtualIps,
    string? Unknown)
{
    // More than any network holds, and small enough that no sum overflows.
    private const long MaxCount = int.MaxValue;

    /// <summary>The demand of a service in a swarm of <paramref name="nodes"/> nodes.</summary>
    internal static ServiceDemand Of(Service service, int nodes)
    {
        var deploy = service.Deploy;
        var mode = deploy.Mode.GetValueOr("replicated");
        var isGlobal = mode is "global" or "global-job";
        var isJob = mode is "replicated-job" or "global-job";
        var replicas = Clamp(deploy.Replicas.GetValueOr(1));
        var tasks = isGlobal ? nodes : replicas;
        return new ServiceDemand(
            service,
            tasks,
            RestingTasks: isGlobal ? 1 : replicas,
            RestingNodes: isGlobal ? 1 : FewestNodes(deploy.Placement, replicas),
            ReplacedTasks: isGlobal ? 0 : replicas,
            Surge: isJob ? 0 : Math.Max(CountSurge(deploy.UpdateConfig, tasks), CountSurge(deploy.RollbackConfig, tasks)),
            VirtualIps: VirtualIp.IsProven(service) ? 1 : 0,
            Unknown: DescribeUnknown(service, isGlobal));
    }

    private static long FewestNodes(PlacementSection placement, long replicas)
    {
        var perNode = placement.MaxReplicasPerNode.GetValueOr(0);
        return replicas == 0 ? 0 : perNode <= 0 ? 1 : (replicas + perNode - 1) / perNode;
    }

    // The updater replaces "parallelism" tasks at a time, all for 0, and never more than there are.
    private static long CountSurge(UpdateSection section, long tasks)
    {
        var parallelism = section.Parallelism.GetValueOr(1);
        return parallelism <= 0 ? tasks : Math.Min(parallelism, tasks);
    }

    // Docker refuses a number of replicas in a global mode, so with one it does not matter which mode a variable brings.
    private static string? DescribeUnknown(Service service, bool isGlobal) =>
        service.Deploy.IsUnknown ? "deploy"
        : service.Deploy.Replicas.IsKnown ? null
        : service.Deploy.Mode.IsUnknown ? "mode"
        : !isGlobal && service.Deploy.Replicas.IsUnknown ? "replicas"
        : null;

    private static long Clamp(long count) => Math.Clamp(count, 0, MaxCount);
}
