using StackLint.Analysis.Options;

namespace StackLint.Rules.Options;

/// <summary>Options that several rules read; each rule lists those it reads among its own.</summary>
public static class SharedOptions
{
    /// <summary>Adds to the built-in list; see <see cref="Images.ImagePattern"/> for how items are compared.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> ManagementImages = RuleOption.List(
        "stacklint.management_images",
        "Further images whose work is to manage the swarm, so that they may run on managers");

    /// <summary>Adds to the built-in list; see <see cref="Images.ImagePattern"/> for how items are compared.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> ProxyImages = RuleOption.List(
        "stacklint.proxy_images",
        "Further images that are reverse proxies or load balancers, so that they publish ports for others");

    /// <summary>Names of services, <c>*</c> for any characters.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> ManagerServices = RuleOption.List(
        "stacklint.manager_services",
        "Services that belong on managers, by name; * stands for any characters");

    /// <summary>False says that no task can land on a manager: all are drained, or the product keeps workloads off.</summary>
    public static readonly RuleOption<bool> ManagersSchedulable = RuleOption.Boolean(
        "stacklint.managers_schedulable",
        defaultValue: true,
        "Whether managers take tasks; false when they are drained");

    public static readonly RuleOption<int?> ClusterNodes = RuleOption.OptionalInteger(
        "stacklint.cluster_nodes",
        min: 1,
        max: 100_000,
        "How many nodes the swarm has");

    /// <summary>True says that every daemon's default log driver rotates.</summary>
    public static readonly RuleOption<bool> DaemonLogRotation = RuleOption.Boolean(
        "stacklint.daemon_log_rotation",
        defaultValue: false,
        "Whether the daemons' default log driver is configured to rotate on every node");

    /// <summary>Folders of the host, <c>*</c> for any characters.</summary>
    public static readonly RuleOption<IReadOnlyList<string>> SharedPaths = RuleOption.List(
        "stacklint.shared_paths",
        "Folders of the host that hold the same on every node, with all below them; * stands for any characters");
}
