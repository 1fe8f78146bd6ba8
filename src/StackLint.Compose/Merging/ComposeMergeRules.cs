namespace StackLint.Compose.Merging;

/// <summary>Where compose-go does not merge by default (<c>override/merge.go</c>).</summary>
internal static class ComposeMergeRules
{
    private static readonly (string Pattern, MergeRule Rule)[] Table =
    [
        ("version", CommonRules.Replace),
        ("networks.*.ipam.config", AddressPoolRules.BySubnet),
        ("networks.*.labels", PairRules.ByName),
        ("volumes.*.labels", PairRules.Joined),
        ("services.*.annotations", PairRules.ByName),
        ("services.*.build", CommonRules.Build),
        ("services.*.build.additional_contexts", PairRules.ByName),
        ("services.*.build.args", PairRules.ByName),
        ("services.*.build.extra_hosts", PairRules.Hosts),
        ("services.*.build.labels", PairRules.ByName),
        ("services.*.command", CommonRules.Replace),
        ("services.*.depends_on", NameRules.Dependencies),
        ("services.*.deploy.labels", PairRules.ByName),
        ("services.*.dns", CommonRules.Append),
        ("services.*.dns_opt", CommonRules.Append),
        ("services.*.dns_search", CommonRules.Append),
        ("services.*.entrypoint", CommonRules.Replace),
        ("services.*.env_file", CommonRules.Append),
        ("services.*.environment", IncludedEnvironment.ByName),
        ("services.*.extra_hosts", PairRules.Hosts),
        ("services.*.healthcheck.test", CommonRules.Replace),
        ("services.*.label_file", CommonRules.Append),
        ("services.*.labels", PairRules.ByName),
        ("services.*.logging", LoggingRules.Deep),
        ("services.*.models", NameRules.Deep),
        ("services.*.networks", NameRules.Deep),
        ("services.*.sysctls", PairRules.ByName),
        ("services.*.tmpfs", CommonRules.Append),
        ("services.*.ulimits.*", CommonRules.Replace),
    ];

    internal static MergeRuleNode Root { get; } = MergeRuleNode.Of(Table);
}
