namespace StackLint.Compose.StackTypes;

/// <summary>The types of docker/cli 28.2.2 (<c>cli/compose/types</c>), from the project down.</summary>
internal static class StackTree
{
    private static readonly PointerType UpdateConfig = new(new RecordType(
        ("parallelism", new PointerType(NumberType.Unsigned64, replaces: true)),
        ("delay", ParsedTextType.Duration),
        ("failure_action", TextType.Instance),
        ("monitor", ParsedTextType.Duration),
        ("max_failure_ratio", RatioType.Instance),
        ("order", TextType.Instance)));

    private static readonly RecordType Resources = new(
        ("limits", new PointerType(new RecordType(
            ("cpus", TextType.Instance),
            ("memory", ParsedTextType.Size),
            ("pids", NumberType.Signed64)))),
        ("reservations", new PointerType(new RecordType(
            ("cpus", TextType.Instance),
            ("memory", ParsedTextType.Size),
            ("generic_resources", new ListType(new DiscreteResourceType()))))));

    private static readonly RecordType Deploy = new(
        ("mode", TextType.Instance),
        ("replicas", new PointerType(NumberType.Unsigned64, replaces: true)),
        ("labels", PairsType.Labels),
        ("update_config", UpdateConfig),
        ("rollback_config", UpdateConfig),
        ("resources", Resources),
        ("restart_policy", new PointerType(new RecordType(
            ("condition", TextType.Instance),
            ("delay", new PointerType(ParsedTextType.Duration)),
            ("max_attempts", new PointerType(NumberType.Unsigned64, replaces: true)),
            ("window", new PointerType(ParsedTextType.Duration))))),
        ("placement", new RecordType(
            ("constraints", ListType.Texts),
            ("preferences", new ListType(new RecordType(("spread", TextType.Instance)))),
            ("max_replicas_per_node", NumberType.Unsigned64))),
        ("endpoint_mode", TextType.Instance));

    private static readonly RecordType Build = new(
        ("context", TextType.Instance),
        ("dockerfile", TextType.Instance),
        ("args", PairsType.Variables),
        ("labels", PairsType.Labels),
        ("cache_from", ListType.TextOrTexts),
        ("extra_hosts", HostListType.Instance),
        ("network", TextType.Instance),
        ("target", TextType.Instance))
    {
        OpenSince = 11,
        LostKey = "shm_size",
        ScalarKey = "context",
    };

    private static readonly PointerType Healthcheck = new(new RecordType(
        ("test", HealthTestType.Instance),
        ("timeout", new PointerType(ParsedTextType.Duration)),
        ("interval", new PointerType(ParsedTextType.Duration)),
        ("retries", new PointerType(NumberType.Unsigned64, replaces: true)),
        ("start_period", new PointerType(ParsedTextType.Duration)),
        ("start_interval", new PointerType(ParsedTextType.Duration)),
        ("disable", FlagType.Instance)));

    private static readonly ServiceType Service = new(
        ("build", Build),
        ("cap_add", ListType.Texts),
        ("cap_drop", ListType.Texts),
        ("cgroupns_mode", TextType.Instance),
        ("cgroup_parent", TextType.Instance),
        ("command", CommandType.Instance),
        ("configs", FileUseType.List),
        ("container_name", TextType.Instance),
        ("credential_spec", new RecordType(("config", TextType.Instance), ("file", TextType.Instance), ("registry", TextType.Instance))),
        ("depends_on", ListType.Texts),
        ("deploy", Deploy),
        ("devices", ListType.Texts),
        ("dns", ListType.TextOrTexts),
        ("dns_search", ListType.TextOrTexts),
        ("domainname", TextType.Instance),
        ("entrypoint", CommandType.Instance),
        ("environment", PairsType.Variables),
        ("env_file", ListType.TextOrTexts),
        ("expose", ExposeType.Items),
        ("external_links", ListType.Texts),
        ("extra_hosts", HostListType.Instance),
        ("hostname", TextType.Instance),
        ("healthcheck", Healthcheck),
        ("image", TextType.Instance),
        ("init", new PointerType(FlagType.Instance)),
        ("ipc", TextType.Instance),
        ("isolation", TextType.Instance),
        ("labels", PairsType.Labels),
        ("links", ListType.Texts),
        ("logging", new PointerType(new LoggingType())),
        ("mac_address", TextType.Instance),
        ("network_mode", TextType.Instance),
        ("networks", ServiceNetworksType.Instance),
        ("pid", TextType.Instance),
        ("ports", PortListType.Instance),
        ("privileged", FlagType.Instance),
        ("read_only", FlagType.Instance),
        ("restart", TextType.Instance),
        ("secrets", FileUseType.List),
        ("security_opt", ListType.Texts),
        ("shm_size", TextType.Unchecked),
        ("stdin_open", FlagType.Instance),
        ("stop_grace_period", new PointerType(ParsedTextType.Duration)),
        ("stop_signal", TextType.Instance),
        ("sysctls", PairsType.Labels),
        ("tmpfs", ListType.TextOrTexts),
        ("tty", FlagType.Instance),
        ("ulimits", UlimitsType.Instance),
        ("user", TextType.Instance),
        ("userns_mode", TextType.Instance),
        ("volumes", MountType.List),
        ("working_dir", TextType.Instance))
    {
        KeepsExtensions = true,
    };

    /// <summary>A whole project.</summary>
    internal static ProjectType Project { get; } = new(
        new RecordField("version", new VersionType(), IsAlwaysPrinted: true),
        new RecordField("services", new MapType(Service), IsAlwaysPrinted: true),
        ("networks", new ObjectMapType(new NetworkType(), isChecked: false)),
        ("volumes", new ObjectMapType(new VolumeType())),
        ("secrets", new ObjectMapType(new FileObjectType("secret") { KeepsExtensions = true })),
        ("configs", new ObjectMapType(new FileObjectType("config") { KeepsExtensions = true })))
    {
        KeepsExtensions = true,
    };
}
