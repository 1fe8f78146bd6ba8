using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Casting;

/// <summary>The casts of Compose (compose-go, <c>loader</c>): every text takes the type of its place, whether a variable stands in it or not.</summary>
internal static class ComposeCasts
{
    private static readonly CastTable Table = new(
        (TypeCast.Integer,
        [
            "services.*.deploy.placement.max_replicas_per_node",
            "services.*.deploy.replicas",
            "services.*.deploy.restart_policy.max_attempts",
            "services.*.deploy.rollback_config.parallelism",
            "services.*.deploy.update_config.parallelism",
            "services.*.healthcheck.retries",
            "services.*.ports.[].target",
            "services.*.scale",
            "services.*.ulimits.*",
            "services.*.ulimits.*.hard",
            "services.*.ulimits.*.soft",
        ]),
        (TypeCast.LongInteger,
        [
            "services.*.cpu_count",
            "services.*.cpu_period",
            "services.*.cpu_quota",
            "services.*.cpu_rt_period",
            "services.*.cpu_rt_runtime",
            "services.*.cpu_shares",
            "services.*.oom_score_adj",
            "services.*.pids_limit",
        ]),
        (TypeCast.Float,
        [
            "services.*.cpu_percent",
            "services.*.deploy.rollback_config.max_failure_ratio",
            "services.*.deploy.update_config.max_failure_ratio",
        ]),
        (TypeCast.SingleFloat, ["services.*.cpus"]),
        (TypeCast.Boolean,
        [
            "services.*.healthcheck.disable",
            "services.*.init",
            "services.*.oom_kill_disable",
            "services.*.privileged",
            "services.*.read_only",
            "services.*.stdin_open",
            "services.*.tty",
            "services.*.volumes.[].read_only",
            "services.*.volumes.[].volume.nocopy",
            "networks.*.attachable",
            "networks.*.enable_ipv4",
            "networks.*.enable_ipv6",
            "networks.*.external",
            "networks.*.internal",
            "volumes.*.external",
            "secrets.*.external",
            "configs.*.external",
        ]));

    internal static ComposeMapping Apply(ComposeMapping tree, LoadContext context) => Apply(tree, context.Report);

    /// <summary>Casts without a load, for example to see what Compose would make of a stack.</summary>
    internal static ComposeMapping Apply(ComposeMapping tree, Action<LoadProblem> report) =>
        new TreeCaster(Table, ComposeDialect.Compose, report).Cast(tree);
}
