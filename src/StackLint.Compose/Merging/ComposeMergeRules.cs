namespace StackLint.Compose.Merging;

/// <summary>How <c>docker compose</c> merges (compose-go, <c>override</c>); what has no rule merges by default.</summary>
internal static class ComposeMergeRules
{
    private static readonly (string Pattern, MergeRule Rule)[] Table =
    [
        ("version", CommonRules.First),
        ("networks.*.labels", PairRules.ByName),
        ("networks.*.ipam.config", KeyedListRules.Deep(ItemKeys.OfSubnet)),
        ("volumes.*.labels", PairRules.ByName),
        ("services.*.annotations", PairRules.ByName),
        ("services.*.build", CommonRules.Build),
        ("services.*.build.additional_contexts", PairRules.ByName),
        ("services.*.build.args", PairRules.ByName),
        ("services.*.build.extra_hosts", PairRules.Hosts),
        ("services.*.build.labels", PairRules.ByName),
        ("services.*.cap_add", CommonRules.AppendDistinct),
        ("services.*.cap_drop", CommonRules.AppendDistinct),
        ("services.*.command", CommonRules.Replace),
        ("services.*.configs", KeyedListRules.InOrder(ItemKeys.OfFileTarget)),
        ("services.*.depends_on", NetworkRules.Deep),
        ("services.*.deploy.labels", PairRules.ByName),
        ("services.*.devices", KeyedListRules.InOrder(ItemKeys.OfDevice)),
        ("services.*.dns", CommonRules.AppendDistinct),
        ("services.*.dns_opt", CommonRules.AppendDistinct),
        ("services.*.dns_search", CommonRules.AppendDistinct),
        ("services.*.entrypoint", CommonRules.Replace),
        ("services.*.env_file", CommonRules.AppendDistinct),
        ("services.*.environment", PairRules.ByName),
        ("services.*.expose", CommonRules.AppendDistinct),
        ("services.*.extra_hosts", PairRules.Hosts),
        ("services.*.healthcheck.test", CommonRules.Replace),
        ("services.*.label_file", CommonRules.Append),
        ("services.*.labels", PairRules.ByName),
        ("services.*.links", CommonRules.AppendDistinct),
        ("services.*.logging", LoggingRules.Deep),
        ("services.*.models", NetworkRules.Deep),
        ("services.*.networks", NetworkRules.Deep),
        ("services.*.networks.*.aliases", CommonRules.AppendDistinct),
        ("services.*.ports", KeyedListRules.InOrder(ItemKeys.OfPort)),
        ("services.*.profiles", CommonRules.AppendDistinct),
        ("services.*.secrets", KeyedListRules.InOrder(ItemKeys.OfFileTarget)),
        ("services.*.sysctls", PairRules.ByName),
        ("services.*.tmpfs", CommonRules.AppendDistinct),
        ("services.*.ulimits.*", CommonRules.Replace),
        ("services.*.volumes", KeyedListRules.InOrder(ItemKeys.OfCleanedVolume)),
    ];

    internal static MergeRuleNode Root { get; } = MergeRuleNode.Of(Table);
}
