namespace StackLint.Compose.Merging;

/// <summary>How <c>docker stack deploy</c> merges (docker/cli, <c>compose/loader/merge.go</c>); what has no rule merges by default.</summary>
internal static class StackMergeRules
{
    private static readonly (string Pattern, MergeRule Rule)[] Table =
    [
        ("version", CommonRules.First),
        ("x-*", CommonRules.First),
        ("networks.*", CommonRules.Replace),
        ("volumes.*", CommonRules.Replace),
        ("configs.*", CommonRules.Replace),
        ("secrets.*", CommonRules.Replace),
        ("services.*.build", CommonRules.Build),
        ("services.*.build.args", PairRules.ByNameUnlessEmpty),
        ("services.*.build.labels", PairRules.ByName),
        ("services.*.command", CommonRules.ReplaceUnlessEmpty),
        ("services.*.configs", KeyedListRules.Sorted(ItemKeys.OfFileSource, StringComparer.Ordinal)),
        ("services.*.deploy.labels", PairRules.ByName),
        ("services.*.deploy.replicas", CommonRules.ReplaceUnlessNull),
        ("services.*.deploy.restart_policy.max_attempts", CommonRules.ReplaceUnlessNull),
        ("services.*.deploy.rollback_config.parallelism", CommonRules.ReplaceUnlessNull),
        ("services.*.deploy.update_config.parallelism", CommonRules.ReplaceUnlessNull),
        ("services.*.dns", CommonRules.Append),
        ("services.*.dns_search", CommonRules.Append),
        ("services.*.entrypoint", CommonRules.ReplaceUnlessEmpty),
        ("services.*.env_file", CommonRules.Append),
        ("services.*.environment", PairRules.ByNameUnlessEmpty),
        ("services.*.extra_hosts", PairRules.Hosts),
        ("services.*.healthcheck.retries", CommonRules.ReplaceUnlessNull),
        ("services.*.healthcheck.test", new MergeRule(static step => step.ByDefault(Forms.ToTest(step.Below), Forms.ToTest(step.Above)))),
        ("services.*.labels", PairRules.ByName),
        ("services.*.logging", LoggingRules.IntoExistingOptions),
        ("services.*.networks", NetworkRules.ByField),
        ("services.*.ports", KeyedListRules.Sorted(ItemKeys.OfPublishedPort, PortOrder.Instance)),
        ("services.*.secrets", KeyedListRules.Sorted(ItemKeys.OfFileSource, StringComparer.Ordinal)),
        ("services.*.sysctls", PairRules.ByName),
        ("services.*.tmpfs", CommonRules.Append),
        ("services.*.ulimits.*", CommonRules.ReplaceUnlessNull),
        ("services.*.volumes", KeyedListRules.Sorted(ItemKeys.OfVolume, StringComparer.Ordinal)),
    ];

    internal static MergeRuleNode Root { get; } = MergeRuleNode.Of(Table);
}
