using static StackLint.Compose.Schema.Shapes;

namespace StackLint.Compose.Schema;

/// <content>Services without <c>deploy</c>.</content>
internal sealed partial class StackShapes
{
    private Shape Service() => Extensible(
    [
        ("build", Build()),
        ("cap_add", UniqueStrings),
        ("cap_drop", UniqueStrings),
        ("cgroup_parent", Text),
        .. Since(9, ("cgroupns_mode", Text)),
        ("command", StringOrStrings),
        .. Since(3, ("configs", ListOf(FileReference())), ("credential_spec", CredentialSpec())),
        ("container_name", Text),
        ("depends_on", UniqueStrings),
        ("deploy", Deploy()),
        ("devices", UniqueStrings),
        ("dns", StringOrUniqueStrings),
        ("dns_search", StringOrUniqueStrings),
        ("domainname", Text),
        ("entrypoint", StringOrStrings),
        ("env_file", StringOrUniqueStrings),
        ("environment", Pairs),
        ("expose", ListOf(StringOrNumber, isUnique: true)),
        ("external_links", UniqueStrings),
        ("extra_hosts", Pairs),
        ("healthcheck", Healthcheck()),
        ("hostname", Text),
        ("image", Text),
        .. Since(7, ("init", Flag)),
        ("ipc", Text),
        .. Since(5, ("isolation", Text)),
        ("labels", Pairs),
        ("links", UniqueStrings),
        ("logging", Closed(
            ("driver", Text),
            ("options", Named(ShapeNames.IsOneLine, OfTypes(ValueTypes.String, ValueTypes.Number, ValueTypes.Null), isOpen: true)))),
        ("mac_address", Text),
        ("network_mode", Text),
        ("networks", OneOf(UniqueStrings, Named(ShapeNames.IsObjectName, ServiceNetwork()))),
        .. Since(13, ("oom_score_adj", Integer)),
        ("pid", OfTypes(ValueTypes.String, ValueTypes.Null)),
        ("ports", ListOf(Port(), isUnique: true)),
        ("privileged", Flag),
        ("read_only", Flag),
        ("restart", Text),
        .. Since(1, ("secrets", ListOf(FileReference()))),
        ("security_opt", UniqueStrings),
        ("shm_size", OfTypes(ValueTypes.Number, ValueTypes.String)),
        ("stdin_open", Flag),
        ("stop_grace_period", StackFormats.Duration),
        ("stop_signal", Text),
        ("sysctls", Pairs),
        ("tmpfs", StringOrUniqueStrings),
        ("tty", Flag),
        ("ulimits", Named(ShapeNames.IsLowerCase, Ulimit(), isOpen: true)),
        ("user", Text),
        ("userns_mode", Text),
        ("volumes", minor >= 2 ? ListOf(Mount()) : UniqueStrings),
        ("working_dir", Text),
    ]);

    private Shape Build()
    {
        (string, Shape)[] keys =
        [
            ("context", Text),
            ("dockerfile", Text),
            ("args", Pairs),
            .. Since(2, ("cache_from", UniqueStrings)),
            .. Since(3, ("labels", Pairs)),
            .. Since(4, ("network", Text), ("target", Text)),
            .. Since(5, ("shm_size", OfTypes(ValueTypes.Integer, ValueTypes.String))),
            .. Since(9, ("extra_hosts", Pairs)),
        ];
        return OneOf(Text, minor >= 11 ? Open(keys) : Closed(keys));
    }

    private Shape CredentialSpec() => Closed([.. Since(8, ("config", Text)), ("file", Text), ("registry", Text)]);

    private Shape Healthcheck()
    {
        var duration = minor >= 4 ? StackFormats.Duration : Text;
        return Closed(
        [
            ("disable", Flag),
            ("interval", duration),
            ("retries", Number),
            ("test", StringOrStrings),
            ("timeout", duration),
            .. Since(4, ("start_period", duration)),
            .. Since(12, ("start_interval", duration)),
        ]);
    }

    private Shape Port() => minor < 2
        ? With(StringOrNumber, StackFormats.Ports)
        : OneOf(
            With(Number, StackFormats.Ports),
            With(Text, StackFormats.Ports),
            Closed(("mode", Text), ("target", Integer), ("published", Integer), ("protocol", Text)));

    private Shape Mount()
    {
        var keys = Table(
        [
            ("type", Text),
            ("source", Text),
            ("target", Text),
            ("read_only", Flag),
            ("consistency", Text),
            ("bind", Open(("propagation", Text))),
            ("volume", Open(("nocopy", Flag))),
            .. Since(6, ("tmpfs", Open(("size", With(Integer, AtLeastZero))))),
        ]);
        return OneOf(Text, MappingOf(new MappingShape { Keys = keys, RequiredKeys = ["type"] }));
    }

    private Shape ServiceNetwork()
    {
        var entry = Closed(
        [
            ("aliases", UniqueStrings),
            ("ipv4_address", Text),
            ("ipv6_address", Text),
            .. Since(13, ("driver_opts", DriverOptions)),
        ]);
        return OneOf(entry, Null);
    }

    private static Shape FileReference() => OneOf(
        Text,
        Open(("source", Text), ("target", Text), ("uid", Text), ("gid", Text), ("mode", Number)));

    private static Shape Ulimit() => OneOf(Integer, MappingOf(new MappingShape
    {
        Keys = Table([("hard", Integer), ("soft", Integer)]),
        RequiredKeys = ["soft", "hard"],
    }));
}
