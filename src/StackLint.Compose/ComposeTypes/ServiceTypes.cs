using StackLint.Compose.Values;
namespace StackLint.Compose.ComposeTypes;

/// <summary>A service.</summary>
internal static class ServiceTypes
{
    private static readonly AdaptedType DependsOn = new(new MapType(
        new AdaptedType(new StructType(isPointer: true, ("condition", Plain.Text), ("restart", Plain.Boolean), ("required", Plain.KeptBoolean)))
        {
            Complete = Completion.Dependency,
        },
        isNullKept: false)
    { TakesExtensions = true })
    { Expand = ShortForms.Dependencies };

    private static readonly ListType Devices = new(new AdaptedType(new StructType(
        isPointer: true,
        ("source", Plain.Text),
        ("target", Plain.Text),
        ("permissions", Plain.Text)))
    { Expand = ShortForms.Device });

    private static readonly AdaptedType Networks = new(new MapType(
        new StructType(
            isPointer: true,
            ("aliases", Plain.Texts),
            ("driver_opts", Plain.Pairs),
            ("gw_priority", Plain.Integer),
            ("interface_name", Plain.Text),
            ("ipv4_address", Plain.Text),
            ("ipv6_address", Plain.Text),
            ("link_local_ips", Plain.Texts),
            ("mac_address", Plain.Text),
            ("priority", Plain.Integer)),
        isNullKept: true))
    { Expand = ShortForms.Names };

    private static readonly AdaptedType Models = new(new MapType(
        new StructType(isPointer: true, ("endpoint_var", Plain.Text), ("model_var", Plain.Text)),
        isNullKept: true))
    { Expand = ShortForms.Names };

    private static readonly AdaptedType Ports = new(new ListType(new AdaptedType(new StructType(
        isPointer: true,
        ("name", Plain.Text),
        ("mode", Plain.Text),
        ("host_ip", Plain.Text),
        ("target", Plain.Unsigned32),
        ("published", Plain.Text),
        ("protocol", Plain.Text),
        ("app_protocol", Plain.Text)))
    { Complete = Completion.Port }))
    { Expand = ShortPorts.Expand };

    private static readonly ListType Volumes = new(new AdaptedType(new StructType(
        isPointer: true,
        ("type", Plain.Text),
        ("source", Plain.Text),
        ("target", Plain.Text),
        ("read_only", Plain.Boolean),
        ("consistency", Plain.Text),
        ("bind", new StructType(
            isPointer: true,
            ("selinux", Plain.Text),
            ("propagation", Plain.Text),
            ("create_host_path", Plain.Boolean),
            ("recursive", Plain.Text))),
        ("volume", new StructType(isPointer: true, ("labels", Plain.Pairs), ("nocopy", Plain.Boolean), ("subpath", Plain.Text))),
        ("tmpfs", new StructType(isPointer: true, ("size", Plain.Bytes), ("mode", new ScalarType(ScalarReaders.UnsignedNumber(32))))),
        ("image", new StructType(isPointer: true, ("subpath", Plain.Text)))))
    {
        Expand = ShortMounts.Expand,
        Finish = ShortMounts.Finish,
    });

    private static readonly ListType Throttles =
        new(new StructType(isPointer: true, ("path", Plain.KeptText), ("rate", Plain.KeptBytes))
        {
            AlwaysPrinted = [("path", ComposeScalarKind.String, ""), ("rate", ComposeScalarKind.String, "0")],
        });

    private static readonly StructType Healthcheck = new(
        isPointer: true,
        ("test", new HealthTestType()),
        ("timeout", Plain.KeptDuration),
        ("interval", Plain.KeptDuration),
        ("retries", Plain.KeptUnsigned),
        ("start_period", Plain.KeptDuration),
        ("start_interval", Plain.KeptDuration),
        ("disable", Plain.Boolean));

    internal static StructType Service { get; } = new(
        isPointer: true,
        ("profiles", Plain.Texts),
        ("annotations", Plain.Pairs),
        ("attach", Plain.KeptBoolean),
        ("build", BuildTypes.Build),
        ("develop", BuildTypes.Develop),
        ("blkio_config", new StructType(
            isPointer: true,
            ("weight", new ScalarType(ScalarReaders.UnsignedNumber(16))),
            ("weight_device", new ListType(new StructType(isPointer: true, ("path", Plain.KeptText), ("weight", new ScalarType(ScalarReaders.UnsignedNumber(16), isPointer: true)))
            {
                AlwaysPrinted = [("path", ComposeScalarKind.String, ""), ("weight", ComposeScalarKind.Integer, "0")],
            })),
            ("device_read_bps", Throttles),
            ("device_read_iops", Throttles),
            ("device_write_bps", Throttles),
            ("device_write_iops", Throttles))),
        ("cap_add", Plain.Texts),
        ("cap_drop", Plain.Texts),
        ("cgroup_parent", Plain.Text),
        ("cgroup", Plain.Text),
        ("cpu_count", Plain.Integer),
        ("cpu_percent", Plain.Float),
        ("cpu_period", Plain.Integer),
        ("cpu_quota", Plain.Integer),
        ("cpu_rt_period", Plain.Integer),
        ("cpu_rt_runtime", Plain.Integer),
        ("cpus", Plain.Float),
        ("cpuset", Plain.Text),
        ("cpu_shares", Plain.Integer),
        ("command", Plain.Command),
        ("configs", FileTypes.Configs),
        ("container_name", Plain.Text),
        ("credential_spec", new StructType(isPointer: true, ("config", Plain.Text), ("file", Plain.Text), ("registry", Plain.Text))),
        ("depends_on", DependsOn),
        ("deploy", DeployTypes.Deploy),
        ("device_cgroup_rules", Plain.Texts),
        ("devices", Devices),
        ("dns", new AdaptedType(Plain.TextOrTexts) { Expand = ShortForms.NonEmptyTexts }),
        ("dns_opt", Plain.Texts),
        ("dns_search", Plain.TextOrTexts),
        ("domainname", Plain.Text),
        ("entrypoint", Plain.Command),
        ("provider", new StructType(isPointer: true, ("type", Plain.Text), ("options", new MultiOptionsType()))),
        ("environment", Plain.Environment),
        ("env_file", new UnprintedType(new AdaptedType(new ListType(new StructType(
            isPointer: true,
            ("path", Plain.LocalPath),
            ("required", Plain.KeptBoolean),
            ("format", Plain.Text))
        { HasExtensions = false }))
        { Expand = ShortForms.EnvFiles })),
        ("expose", Plain.Texts),
        ("extends", new StructType(isPointer: true, ("file", Plain.Text), ("service", Plain.Text))),
        ("external_links", Plain.Texts),
        ("extra_hosts", Plain.Hosts),
        ("group_add", Plain.Texts),
        ("gpus", new AdaptedType(DeployTypes.DeviceRequests) { Expand = ShortForms.Gpus }),
        ("hostname", Plain.Text),
        ("healthcheck", Healthcheck),
        ("image", Plain.Text),
        ("init", Plain.KeptBoolean),
        ("ipc", Plain.Text),
        ("isolation", Plain.Text),
        ("labels", Plain.Pairs),
        ("label_file", new UnprintedType(new ListType(Plain.LocalPath, takesScalar: true))),
        ("links", Plain.Texts),
        ("logging", new StructType(isPointer: true, ("driver", Plain.Text), ("options", Plain.Pairs))),
        ("mem_limit", Plain.Bytes),
        ("mem_reservation", Plain.Bytes),
        ("memswap_limit", Plain.Bytes),
        ("mem_swappiness", Plain.Bytes),
        ("mac_address", Plain.Text),
        ("models", Models),
        ("network_mode", Plain.Text),
        ("networks", Networks),
        ("oom_kill_disable", Plain.Boolean),
        ("oom_score_adj", Plain.Integer),
        ("pid", Plain.Text),
        ("pids_limit", Plain.Integer),
        ("platform", Plain.Text),
        ("ports", Ports),
        ("privileged", Plain.Boolean),
        ("pull_policy", Plain.Text),
        ("read_only", Plain.Boolean),
        ("restart", Plain.Text),
        ("runtime", Plain.Text),
        ("scale", Plain.KeptInteger),
        ("secrets", FileTypes.Secrets),
        ("security_opt", Plain.Texts),
        ("shm_size", Plain.Bytes),
        ("stdin_open", Plain.Boolean),
        ("stop_grace_period", Plain.KeptDuration),
        ("stop_signal", Plain.Text),
        ("storage_opt", Plain.Pairs),
        ("sysctls", Plain.Pairs),
        ("tmpfs", Plain.TextOrTexts),
        ("tty", Plain.Boolean),
        ("ulimits", Plain.Ulimits),
        ("use_api_socket", Plain.Boolean),
        ("user", Plain.Text),
        ("userns_mode", Plain.Text),
        ("uts", Plain.Text),
        ("volumes", Volumes),
        ("volumes_from", Plain.Texts),
        ("working_dir", Plain.Text),
        ("post_start", new ListType(BuildTypes.Hook)),
        ("pre_stop", new ListType(BuildTypes.Hook)));
}
