using static StackLint.Compose.Schema.Shapes;

namespace StackLint.Compose.Schema;

/// <content>What services are built of, where they run and what they may use.</content>
internal static partial class ComposeShapes
{
    private static Shape Build() => OneOf(Text, Extensible(
        ("context", Text),
        ("dockerfile", Text),
        ("dockerfile_inline", Text),
        ("entitlements", Strings),
        ("args", Pairs),
        ("ssh", UniquePairs),
        ("labels", Pairs),
        ("cache_from", Strings),
        ("cache_to", Strings),
        ("no_cache", TextOrFlag),
        ("additional_contexts", Pairs),
        ("network", Text),
        ("provenance", OfTypes(ValueTypes.String, ValueTypes.Boolean)),
        ("sbom", OfTypes(ValueTypes.String, ValueTypes.Boolean)),
        ("pull", TextOrFlag),
        ("target", Text),
        ("shm_size", TextOrInteger),
        ("extra_hosts", Hosts),
        ("isolation", Text),
        ("privileged", TextOrFlag),
        ("secrets", FileReferences()),
        ("tags", Strings),
        ("ulimits", Ulimits()),
        ("platforms", Strings)));

    private static Shape BlockIO()
    {
        var limits = ListOf(Closed(("path", Text), ("rate", TextOrInteger)));
        return Closed(
            ("device_read_bps", limits),
            ("device_read_iops", limits),
            ("device_write_bps", limits),
            ("device_write_iops", limits),
            ("weight", TextOrInteger),
            ("weight_device", ListOf(Closed(("path", Text), ("weight", TextOrInteger)))));
    }

    private static Shape Mount() => Extensible(
        required: ["type"],
        ("type", Words("bind", "volume", "tmpfs", "cluster", "npipe", "image")),
        ("source", Text),
        ("target", Text),
        ("read_only", TextOrFlag),
        ("consistency", Text),
        ("bind", Extensible(
            ("propagation", Text),
            ("create_host_path", TextOrFlag),
            ("recursive", Words("enabled", "disabled", "writable", "readonly")),
            ("selinux", Words("z", "Z")))),
        ("volume", Extensible(("labels", UniquePairs), ("nocopy", TextOrFlag), ("subpath", Text))),
        ("tmpfs", Extensible(("size", TextOrRange(0)), ("mode", TextOrNumber))),
        ("image", Extensible(("subpath", Text))));

    private static Shape Deploy() => OfTypes(ValueTypes.Mapping, ValueTypes.Null) with
    {
        Mapping = Extensible(
            ("mode", Text),
            ("endpoint_mode", Text),
            ("replicas", TextOrInteger),
            ("labels", Pairs),
            ("rollback_config", Update()),
            ("update_config", Update()),
            ("resources", Resources()),
            ("restart_policy", Extensible(
                ("condition", Text),
                ("delay", Text),
                ("max_attempts", TextOrInteger),
                ("window", Text))),
            ("placement", Extensible(
                ("constraints", Strings),
                ("preferences", ListOf(Extensible(("spread", Text)))),
                ("max_replicas_per_node", TextOrInteger)))).Mapping,
    };

    private static Shape Update() => Extensible(
        ("parallelism", TextOrInteger),
        ("delay", Text),
        ("failure_action", Text),
        ("monitor", Text),
        ("max_failure_ratio", TextOrNumber),
        ("order", Words("start-first", "stop-first")));

    private static Shape Resources() => Extensible(
        ("limits", Extensible(("cpus", TextOrNumber), ("memory", Text), ("pids", TextOrInteger))),
        ("reservations", Extensible(
            ("cpus", TextOrNumber),
            ("memory", Text),
            ("generic_resources", ListOf(Extensible(("discrete_resource_spec", Extensible(("kind", Text), ("value", TextOrNumber)))))),
            ("devices", ListOf(Extensible(required: ["capabilities"], DeviceRequest()))))));

    private static (string Name, Shape Shape)[] DeviceRequest() =>
    [
        ("capabilities", UniqueStrings),
        ("count", OfTypes(ValueTypes.String, ValueTypes.Integer)),
        ("device_ids", UniqueStrings),
        ("driver", Text),
        ("options", UniquePairs),
    ];
}
