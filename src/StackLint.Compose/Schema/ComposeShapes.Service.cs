using static StackLint.Compose.Schema.Shapes;

namespace StackLint.Compose.Schema;

/// <content>Services.</content>
internal static partial class ComposeShapes
{
    private static Shape Service() => Extensible(
        ("annotations", Pairs),
        ("attach", TextOrFlag),
        ("blkio_config", BlockIO()),
        ("build", Build()),
        ("cap_add", Strings),
        ("cap_drop", Strings),
        ("cgroup", Words("host", "private")),
        ("cgroup_parent", Text),
        ("command", Command),
        ("configs", FileReferences()),
        ("container_name", With(Text, ComposeFormats.ContainerName)),
        ("cpu_count", TextOrRange(0)),
        ("cpu_percent", TextOrRange(0, 100)),
        ("cpu_period", TextOrNumber),
        ("cpu_quota", TextOrNumber),
        ("cpu_rt_period", TextOrNumber),
        ("cpu_rt_runtime", TextOrNumber),
        ("cpu_shares", TextOrNumber),
        ("cpus", TextOrNumber),
        ("cpuset", Text),
        ("credential_spec", Extensible(("config", Text), ("file", Text), ("registry", Text))),
        ("depends_on", OneOf(UniqueStrings, Named(ShapeNames.IsObjectName, Extensible(
            required: ["condition"],
            ("condition", Words("service_started", "service_healthy", "service_completed_successfully")),
            ("required", Flag),
            ("restart", TextOrFlag))))),
        ("deploy", Deploy()),
        ("develop", Develop()),
        ("device_cgroup_rules", UniqueStrings),
        ("devices", ListOf(OneOf(Text, Extensible(
            required: ["source"],
            ("source", Text),
            ("target", Text),
            ("permissions", Text))))),
        ("dns", StringOrStrings),
        ("dns_opt", Strings),
        ("dns_search", StringOrStrings),
        ("domainname", Text),
        ("entrypoint", Command),
        ("env_file", OneOf(Text, ListOf(OneOf(Text, MappingOf(new MappingShape
        {
            Keys = Table([("path", Text), ("format", Text), ("required", TextOrFlag)]),
            RequiredKeys = ["path"],
        }))))),
        ("environment", Pairs),
        ("expose", ListOf(StringOrNumber)),
        ("extends", OneOf(Text, MappingOf(new MappingShape
        {
            Keys = Table([("service", Text), ("file", Text)]),
            RequiredKeys = ["service"],
        }))),
        ("external_links", UniqueStrings),
        ("extra_hosts", Hosts),
        ("gpus", OneOf(Words("all"), ListOf(Open([.. DeviceRequest()])))),
        ("group_add", ListOf(StringOrNumber, isUnique: true)),
        ("healthcheck", Healthcheck()),
        ("hostname", Text),
        ("image", Text),
        ("init", TextOrFlag),
        ("ipc", Text),
        ("isolation", Text),
        ("label_file", StringOrStrings),
        ("labels", Pairs),
        ("links", Strings),
        ("logging", Extensible(
            ("driver", Text),
            ("options", Named(ShapeNames.IsOneLine, OfTypes(ValueTypes.String, ValueTypes.Number, ValueTypes.Null), isOpen: true)))),
        ("mac_address", Text),
        ("mem_limit", TextOrNumber),
        ("mem_reservation", OfTypes(ValueTypes.String, ValueTypes.Integer)),
        ("mem_swappiness", TextOrInteger),
        ("memswap_limit", TextOrNumber),
        ("models", OneOf(UniqueStrings, Named(ShapeNames.IsObjectName, OneOf(Extensible(("endpoint_var", Text), ("model_var", Text)), Null), isOpen: true))),
        ("network_mode", Text),
        ("networks", OneOf(UniqueStrings, Named(ShapeNames.IsObjectName, ServiceNetwork()))),
        ("oom_kill_disable", TextOrFlag),
        ("oom_score_adj", TextOrRange(-1000, 1000)),
        ("pid", OfTypes(ValueTypes.String, ValueTypes.Null)),
        ("pids_limit", TextOrNumber),
        ("platform", Text),
        ("ports", ListOf(OneOf(Number, Text, Port()))),
        ("post_start", ListOf(ShellHook)),
        ("pre_stop", ListOf(ShellHook)),
        ("privileged", TextOrFlag),
        ("profiles", Strings),
        ("provider", Provider()),
        ("pull_policy", With(Text, ComposeFormats.PullPolicy)),
        ("pull_refresh_after", Text),
        ("read_only", TextOrFlag),
        ("restart", Text),
        ("runtime", Text),
        ("scale", TextOrInteger),
        ("secrets", FileReferences()),
        ("security_opt", UniqueStrings),
        ("shm_size", TextOrNumber),
        ("stdin_open", TextOrFlag),
        ("stop_grace_period", Text),
        ("stop_signal", Text),
        ("storage_opt", Open()),
        ("sysctls", Pairs),
        ("tmpfs", StringOrStrings),
        ("tty", TextOrFlag),
        ("ulimits", Ulimits()),
        ("use_api_socket", Flag),
        ("user", Text),
        ("userns_mode", Text),
        ("uts", Text),
        ("volumes", ListOf(OneOf(Text, Mount()))),
        ("volumes_from", UniqueStrings),
        ("working_dir", Text));

    private static Shape Healthcheck() => Extensible(
        ("disable", TextOrFlag),
        ("interval", Text),
        ("retries", TextOrNumber),
        ("test", StringOrStrings),
        ("timeout", Text),
        ("start_period", Text),
        ("start_interval", Text));

    private static Shape Port() => Extensible(
        ("name", Text),
        ("mode", Text),
        ("host_ip", Text),
        ("target", TextOrInteger),
        ("published", OfTypes(ValueTypes.String, ValueTypes.Integer)),
        ("protocol", Text),
        ("app_protocol", Text));

    private static Shape ServiceNetwork() => OneOf(
        Extensible(
            ("aliases", Strings),
            ("interface_name", Text),
            ("ipv4_address", Text),
            ("ipv6_address", Text),
            ("link_local_ips", Strings),
            ("mac_address", Text),
            ("driver_opts", DriverOptions),
            ("priority", Number),
            ("gw_priority", Number)),
        Null);

    private static Shape Provider()
    {
        var value = OfTypes(ValueTypes.String, ValueTypes.Number, ValueTypes.Boolean);
        return Extensible(
            required: ["type"],
            ("type", Text),
            ("options", Named(ShapeNames.IsOneLine, OneOf(value, ListOf(value)), isOpen: true)));
    }

    private static Shape FileReferences() => ListOf(OneOf(
        Text,
        Extensible(("source", Text), ("target", Text), ("uid", Text), ("gid", Text), ("mode", TextOrNumber))));

    private static Shape Ulimits() => Named(
        ShapeNames.IsLowerCase,
        OneOf(TextOrInteger, Extensible(required: ["soft", "hard"], ("hard", TextOrInteger), ("soft", TextOrInteger))),
        isOpen: true);

    private static Shape Develop() => OfTypes(ValueTypes.Mapping, ValueTypes.Null) with
    {
        Mapping = Extensible(("watch", ListOf(Extensible(
            required: ["path", "action"],
            ("path", Text),
            ("action", Words("rebuild", "sync", "restart", "sync+restart", "sync+exec")),
            ("target", Text),
            ("ignore", StringOrUniqueStrings),
            ("include", StringOrUniqueStrings),
            ("initial_sync", Flag),
            ("exec", ShellHook))))).Mapping,
    };
}
