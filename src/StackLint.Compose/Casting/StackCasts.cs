using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Casting;

/// <summary>The casts of the stack loader (docker/cli, <c>cli/compose/loader</c>): what a substitution changed takes the type of its place.</summary>
internal static class StackCasts
{
    private static readonly CastTable Table = new(
        (TypeCast.Integer,
        [
            "services.*.configs.[].mode",
            "services.*.secrets.[].mode",
            "services.*.healthcheck.retries",
            "services.*.deploy.replicas",
            "services.*.deploy.update_config.parallelism",
            "services.*.deploy.rollback_config.parallelism",
            "services.*.deploy.restart_policy.max_attempts",
            "services.*.deploy.placement.max_replicas_per_node",
            "services.*.ports.[].target",
            "services.*.ports.[].published",
            "services.*.ulimits.*",
            "services.*.ulimits.*.hard",
            "services.*.ulimits.*.soft",
            "services.*.oom_score_adj",
        ]),
        (TypeCast.Float,
        [
            "services.*.deploy.update_config.max_failure_ratio",
            "services.*.deploy.rollback_config.max_failure_ratio",
        ]),
        (TypeCast.Boolean,
        [
            "services.*.healthcheck.disable",
            "services.*.privileged",
            "services.*.read_only",
            "services.*.stdin_open",
            "services.*.tty",
            "services.*.volumes.[].read_only",
            "services.*.volumes.[].volume.nocopy",
            "networks.*.external",
            "networks.*.internal",
            "networks.*.attachable",
            "volumes.*.external",
            "secrets.*.external",
            "configs.*.external",
        ]));

    internal static ComposeMapping Apply(ComposeMapping tree, LoadContext context) =>
        new TreeCaster(Table, ComposeDialect.Stack, context.Report).Cast(tree);
}
