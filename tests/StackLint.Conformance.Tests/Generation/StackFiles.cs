using CsCheck;
using static StackLint.Conformance.Tests.Generation.Pieces;
using static StackLint.Conformance.Tests.Generation.Scalars;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Stack files with every property in its short and long forms, anchors and merge keys among them; some slightly wrong.</summary>
internal static class StackFiles
{
    private static readonly Gen<Piece> Ports = ListOf(Gen.Frequency(
        (10, Constants(
            "80", "\"80\"", "\"80:80\"", "8080:80", "\"127.0.0.1:80:80\"", "\"53:53/udp\"", "\"53:53/tcp\"", "\"3000-3002:4000-4002\"", "\"9-11\"", "\"3000-3002:80\"", "\"[::1]:80:80\"", "\":80\"", "\"80-80\"", "0100",
            "\"${PORT}:80\"", "\"${UNSET:-81}:81\"", "443:443/TCP", "\"80-81-82\"", "\"080:080\"")),
        (6, With(("target", Mostly(Constants("80", "443", "${PORT}"), Integers)), 0, 3, ("published", Mostly(Constants("80", "8443", "${PORT}", "0"), Integers)), ("protocol", Constants("tcp", "udp", "TCP")), ("mode", Constants("host", "ingress")))),
        (1, Mostly(Constants("81"), Constants("\"80:\"", "\"a:80\"", "80.0", "null", "\"80-70\"", "\"8080/udp:80\"", "\"65536:80\"", "\"\"", "{target: 80, x-a: b}")))));

    private static readonly Gen<Piece> Volumes = ListOf(Gen.Frequency(
        (10, Constants(
            "/data", "data:/data", "./rel:/rel:ro", "/abs:/abs", "~/home:/h", "data:/d:nocopy", "/a:/b:rslave", "../up:/up:rw", "x:/data", "a:/x:ro", "\"data:/z:Z\"", "na/me:/d", "./a/../b:/c", "$WORD:/w", "\"${UNSET:-./v}:/v\"", "~u/x:/y", "'C:\\x:/y'")),
        (6, With(
            ("type", Mostly(Constants("volume", "tmpfs", "bind"), Constants("npipe", "cluster", "other"))),
            1,
            6,
            ("source", Constants("data", "./rel")),
            ("source", Constants("data", "./rel", "/abs", "~/x", "${WORD}")),
            ("target", Constants("/t", "/u", "/t/")),
            ("read_only", Booleans),
            ("consistency", Constants("cached")),
            ("bind", Some(0, 1, ("propagation", Constants("rslave", "private")))),
            ("volume", Some(0, 2, ("nocopy", Booleans), ("subpath", Words))),
            ("tmpfs", Some(0, 1, ("size", Integers))))),
        (1, Mostly(Constants("/v"), Constants("\":/x\"", "\"a:b:c:d\"", "\"\"", "5", "\"a::b\"")))));

    private static readonly Gen<Piece> FileReferences = ListOf(Gen.Frequency(
        (4, Gen.OneOf("alpha", "beta", "gamma").Select(Piece.Text)),
        (4, Some(1, 5, ("source", Names), ("target", Constants("t", "/run/t")), ("uid", Constants("\"103\"", "'0'")), ("gid", Constants("\"103\"")), ("mode", Constants("0440", "0o440", "440", "0", "${MODE}", "292.7")), ("extra", Words))),
        (1, Some(1, 3, ("SOURCE", Names), ("TARGET", Words), ("Mode", Constants("0440"))))));

    private static readonly Gen<Piece> Resource = Some(0, 2, ("cpus", Mostly(Constants("'0.5'", "\"1\"", "\"${HALF}\""), Constants("0.5", "1"))), ("memory", Sizes));

    private static readonly Gen<Piece> Update = Some(
        0,
        5,
        ("parallelism", Integers),
        ("delay", Durations),
        ("failure_action", Constants("pause", "continue", "rollback", "other")),
        ("monitor", Durations),
        ("max_failure_ratio", Mostly(Constants("0.1", "0", "1", "0.123456789", "${HALF}", ".5"), Constants("\"0.1\"", "${WORD}"))),
        ("order", Mostly(Constants("start-first", "stop-first"), Constants("other"))));

    private static readonly Gen<Piece> Deploy = Gen.Frequency(
        (20, Some(
            0,
            6,
            ("mode", Constants("replicated", "global", "replicated-job", "Other")),
            ("replicas", Integers),
            ("labels", Pairs),
            ("update_config", Update),
            ("rollback_config", Update),
            ("resources", Some(
                0,
                2,
                ("limits", Gen.OneOf(Resource, Some(0, 2, ("pids", Integers), ("memory", Sizes)))),
                ("reservations", Gen.OneOf(Resource, Some(0, 2, ("generic_resources", ListOf(Some(1, 1, ("discrete_resource_spec", Some(1, 2, ("kind", Constants("gpu")), ("value", Integers)))))), ("memory", Sizes)))))),
            ("restart_policy", Some(0, 4, ("condition", Constants("any", "none", "on-failure", "other")), ("delay", Durations), ("max_attempts", Integers), ("window", Durations))),
            ("placement", Some(
                0,
                3,
                ("constraints", ListOf(Constants("node.role == manager", "\"node.labels.a==b\"", "bad", "[ node.role==worker ]", "node.id==$WORD"))),
                ("preferences", ListOf(Some(0, 1, ("spread", Constants("node.labels.zone"))))),
                ("max_replicas_per_node", Integers))),
            ("endpoint_mode", Constants("vip", "dnsrr")))),
        (1, Constants("null", "\"\"", "[]")));

    private static readonly Gen<Piece> Healthcheck = Some(
        0,
        5,
        ("test", Gen.OneOf(StringOrList(Strings), Constants("[CMD, a]", "[CMD-SHELL, \"exit 1\"]", "[NONE]", "NONE", "\"\"", "[]"))),
        ("interval", Durations),
        ("timeout", Durations),
        ("start_period", Durations),
        ("start_interval", Durations),
        ("retries", Integers),
        ("disable", Booleans));

    private static readonly Gen<Piece> Build = Gen.OneOf(
        Strings,
        Some(0, 4, ("context", Constants(".", "./dir")), ("dockerfile", Words), ("args", Pairs), ("labels", Pairs), ("cache_from", ListOf(Words)), ("network", Words), ("target", Words), ("shm_size", Sizes), ("extra_hosts", Pairs), ("pull", Booleans)));

    private static readonly Gen<Piece> ServiceNetworks = Gen.OneOf(
        ListOf(Names),
        MapOf(Gen.Frequency((30, "front"), (30, "back"), (30, "default"), (1, "front end")), Gen.OneOf(Constants("null", ""), Some(0, 3, ("aliases", ListOf(Words)), ("ipv4_address", Constants("172.16.0.9")), ("ipv6_address", Constants("\"2001::9\"")), ("driver_opts", MapOf(Gen.OneOf("a", "b"), StringsOrNumbers)))), 2));

    /// <summary>The properties of a service.</summary>
    internal static (string Key, Gen<Piece> Value)[] ServiceProperties { get; } =
    [
        ("build", Build),
        ("cap_add", ListOf(Words)),
        ("cap_drop", ListOf(Constants("ALL", "NET_ADMIN"))),
        ("cgroup_parent", Strings),
        ("cgroupns_mode", Constants("host", "private")),
        ("command", Gen.OneOf(StringOrList(Strings), Constants("echo \"a b\" 'c d'", "a\\ b c", "run # no", "a ; b | c", "\"\"", "[]", "'a \"\" b'"))),
        ("configs", FileReferences),
        ("container_name", Words),
        ("credential_spec", Some(1, 2, ("config", Words), ("file", Constants("spec.json")), ("registry", Words))),
        ("depends_on", ListOf(Names)),
        ("deploy", Deploy),
        ("deploy", Deploy),
        ("devices", ListOf(Constants("/dev/a:/dev/b", "/dev/c"))),
        ("dns", StringOrList(Constants("8.8.8.8", "1.1.1.1", "\"\""))),
        ("dns_search", StringOrList(Words)),
        ("domainname", Strings),
        ("entrypoint", StringOrList(Strings)),
        ("env_file", Gen.OneOf(Constants("vars.env", "./more.env"), Mostly(ListOf(Constants("vars.env", "more.env", "./sub/deep.env")), Constants("missing.env", "broken.env")))),
        ("environment", Pairs),
        ("environment", Pairs),
        ("expose", ListOf(Gen.OneOf(Constants("80", "\"81\"", "\"90-91\"", "1.0", "0x10"), Numbers))),
        ("external_links", ListOf(Constants("other", "db:mysql"))),
        ("extra_hosts", Gen.OneOf(
            MapOf(Gen.OneOf("db", "api", "h"), Constants("1.2.3.4", "\"::1\"", "5", "null", "\"[::1]\""), 2),
            ListOf(Constants("a:1.2.3.4", "b=::1", "\"c:::1\"", "d", "\"e=[::1]\"", "f=g:h")))),
        ("healthcheck", Healthcheck),
        ("hostname", Strings),
        ("image", Strings),
        ("init", Booleans),
        ("ipc", Constants("host")),
        ("isolation", Constants("default")),
        ("labels", Pairs),
        ("links", ListOf(Names)),
        ("logging", Some(0, 2, ("driver", Constants("json-file", "syslog")), ("options", MapOf(Gen.OneOf("max-size", "tag"), StringsOrNumbers)))),
        ("mac_address", Constants("02:42:ac:11:65:43")),
        ("network_mode", Constants("host", "bridge", "none")),
        ("networks", ServiceNetworks),
        ("networks", ServiceNetworks),
        ("oom_score_adj", Integers),
        ("pid", Constants("host", "null", "")),
        ("ports", Ports),
        ("ports", Ports),
        ("privileged", Booleans),
        ("read_only", Booleans),
        ("restart", Gen.OneOf(Constants("always", "no", "on-failure:3", "unless-stopped"), Strings)),
        ("secrets", FileReferences),
        ("security_opt", ListOf(Constants("no-new-privileges:true", "label=disable"))),
        ("shm_size", Constants("64m", "\"67108864\"", "$WORD")),
        ("stdin_open", Booleans),
        ("stop_grace_period", Durations),
        ("stop_signal", Mostly(Constants("SIGTERM", "\"9\""), Constants("9"))),
        ("sysctls", Gen.OneOf(Pairs, MapOf(Gen.OneOf("net.core.somaxconn", "a"), StringsOrNumbers))),
        ("tmpfs", StringOrList(Constants("/run", "/tmp:size=64m"))),
        ("tty", Booleans),
        ("ulimits", MapOf(
            Gen.Frequency((30, "nofile"), (30, "nproc"), (30, "memlock"), (1, "Odd")),
            Gen.OneOf(Integers, With(("soft", Integers), 0, 2, ("hard", Integers), ("hard", Integers)), Constants("{soft: 1, hard: 2}", "-1", "${NUMBER}")),
            2)),
        ("user", Gen.OneOf(Strings, Mostly(Constants("\"1000\"", "1000:1000"), Constants("1000")))),
        ("userns_mode", Constants("host")),
        ("volumes", Volumes),
        ("volumes", Volumes),
        ("working_dir", Strings),
        ("x-extra", Gen.OneOf(StringsOrNumbers, ListOf(StringsOrNumbers), MapOf(Gen.OneOf("a", "b"), StringsOrNumbers))),
    ];

    private static readonly Gen<Piece> External = Gen.OneOf(Constants("true", "false", "{}", "${YES}"), Some(1, 1, ("name", Strings)));

    private static readonly Gen<Piece> Network = Gen.OneOf(Constants("", "null", "{}"), Some(
        0,
        4,
        ("name", Strings),
        ("driver", Constants("overlay", "bridge")),
        ("driver_opts", MapOf(Gen.OneOf("encrypted", "mtu"), StringsOrNumbers)),
        ("ipam", Some(0, 2, ("driver", Constants("default")), ("config", ListOf(Some(0, 1, ("subnet", Constants("10.0.0.0/24"))))))),
        ("external", External),
        ("internal", Booleans),
        ("attachable", Booleans),
        ("labels", Pairs),
        ("x-note", Typed)));

    private static readonly Gen<Piece> Volume = Gen.OneOf(Constants("", "null", "{}", "{external: true}"), Some(
        0,
        3,
        ("name", Strings),
        ("driver", Constants("local")),
        ("driver_opts", MapOf(Gen.OneOf("type", "o"), StringsOrNumbers)),
        ("external", External),
        ("labels", Pairs),
        ("x-note", Typed)));

    private static readonly Gen<Piece> FileObject = Some(
        0,
        3,
        ("file", Constants("./secret.txt", "/abs/secret", "~/s", "${WORD}")),
        ("file", Constants("./secret.txt")),
        ("name", Strings),
        ("external", External),
        ("labels", Pairs),
        ("driver", Constants("vault")),
        ("driver_opts", MapOf(Gen.OneOf("a"), StringsOrNumbers)),
        ("template_driver", Constants("golang")),
        ("x-note", Typed));

    private static readonly Gen<string> ObjectNames = Gen.Frequency((30, "front"), (30, "back"), (30, "data"), (30, "alpha"), (30, "beta"), (30, "default"), (10, "a.b"), (1, "odd name"));

    /// <summary>Whole files.</summary>
    internal static Gen<string> Files { get; } = GeneratedFile.Of(
        Gen.Frequency((6, Constants("\"3.13\"", "'3.8'", "\"3\"")), (6, Gen.Int[0, 13].Select(static n => Piece.Text($"\"3.{n}\""))), (3, Constants("\"\"", "\"3.13\"")), (1, Mostly(Constants("\"3.9\""), Constants("3.8", "'2'", "3", "\"3.14\"", "${UNSET:-3.8}")))),
        ServiceProperties,
        ("networks", MapOf(ObjectNames, Network, 2)),
        ("volumes", MapOf(ObjectNames, Volume, 2)),
        ("configs", MapOf(ObjectNames, FileObject, 2)),
        ("secrets", MapOf(ObjectNames, FileObject, 2)),
        ("x-any", Gen.OneOf(Typed, Words, Variables, Mostly(Words, BrokenVariables))));

    /// <summary>Some properties to lay over a service.</summary>
    internal static Gen<Piece> Overrides { get; } = Some(0, 5, ServiceProperties);
}
