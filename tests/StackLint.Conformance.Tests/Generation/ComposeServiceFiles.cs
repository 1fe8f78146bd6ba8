using CsCheck;
using static StackLint.Conformance.Tests.Generation.Pieces;
using static StackLint.Conformance.Tests.Generation.Scalars;

namespace StackLint.Conformance.Tests.Generation;

/// <summary>Compose files with the properties that a stack does not have, or has in other forms, beside those of stacks.</summary>
internal static class ComposeServiceFiles
{
    private static readonly Gen<Piece> NumberOrText = Constants("1", "0.5", "\"2\"", "'0.25'", "${NUMBER}", "${HALF}", "0");

    private static readonly Gen<Piece> Device = Some(
        1,
        4,
        ("capabilities", Constants("[gpu]", "[gpu, utility]")),
        ("capabilities", Constants("[gpu]")),
        ("driver", Constants("nvidia")),
        ("count", Constants("1", "all", "\"2\"")),
        ("device_ids", Constants("['0', '1']")),
        ("options", Pairs));

    private static readonly Gen<Piece> ServiceFiles = ListOf(Gen.OneOf(
        Names,
        With(("source", Names), 0, 4, ("target", Constants("t", "/run/t")), ("uid", Constants("\"103\"")), ("gid", Constants("\"103\"")), ("mode", Constants("0440", "\"0440\"", "440", "${MODE}")))));

    private static readonly Gen<Piece> Hooks = ListOf(With(("command", StringOrList(Strings)), 0, 3, ("user", Words), ("privileged", Booleans), ("working_dir", Words), ("environment", Pairs)), 2);

    private static readonly (string Key, Gen<Piece> Value)[] Additional =
    [
        ("annotations", Pairs),
        ("cgroup", Constants("host", "private")),
        ("configs", ServiceFiles),
        ("secrets", ServiceFiles),
        ("attach", Booleans),
        ("blkio_config", Some(0, 3, ("weight", Integers), ("device_read_bps", ListOf(Some(2, 2, ("path", Constants("/dev/sda")), ("rate", Constants("'12mb'", "1024", "\"1k\""))), 1)), ("weight_device", ListOf(Some(2, 2, ("path", Constants("/dev/sda")), ("weight", Integers)), 1)))),
        ("build", Some(0, 5, ("context", Constants(".", "./dir", "https://example.com/r.git")), ("dockerfile_inline", Words), ("additional_contexts", Gen.OneOf(MapOf(Gen.OneOf("a", "b"), Constants("./x", "docker-image://y")), ListOf(Constants("a=./x")))), ("platforms", ListOf(Constants("linux/amd64"))), ("ssh", Gen.OneOf(Constants("[default]", "default"), ListOf(Constants("default", "k=./p")))), ("secrets", ListOf(Names)), ("tags", ListOf(Words)), ("no_cache", Booleans), ("args", Pairs), ("shm_size", Sizes), ("ulimits", MapOf(Gen.OneOf("nofile"), Integers)), ("privileged", Booleans), ("extra_hosts", Pairs))),
        ("cpu_count", Integers),
        ("cpu_percent", NumberOrText),
        ("cpu_period", Integers),
        ("cpu_quota", Integers),
        ("cpu_rt_period", Mostly(Constants("95000", "${NUMBER}"), Constants("'400ms'"))),
        ("cpu_shares", Integers),
        ("cpus", NumberOrText),
        ("cpuset", Constants("0,1", "\"0-3\"")),
        ("depends_on", MapOf(Gen.OneOf("web", "db", "alpha"), With(("condition", Mostly(Constants("service_started", "service_healthy", "service_completed_successfully"), Constants("other"))), 0, 2, ("restart", Booleans), ("required", Booleans)), 2)),
        ("deploy", Some(0, 2, ("resources", Some(0, 2, ("limits", Some(0, 2, ("cpus", NumberOrText), ("memory", Sizes), ("pids", Integers))), ("reservations", Some(0, 3, ("cpus", NumberOrText), ("memory", Sizes), ("devices", ListOf(Device, 2)))))), ("labels", Pairs))),
        ("develop", Some(0, 1, ("watch", ListOf(With(("path", Constants("./src", ".")), 1, 4, ("action", Mostly(Constants("rebuild", "sync", "restart"), Constants("other"))), ("action", Constants("rebuild")), ("target", Constants("/app")), ("ignore", ListOf(Words)), ("include", StringOrList(Words))))), ("x-a", Words))),
        ("device_cgroup_rules", ListOf(Constants("'c 1:3 mr'", "'a 7:* rmw'"))),
        ("devices", ListOf(Gen.OneOf(Constants("/dev/a:/dev/b:rw", "/dev/c", "vendor.com/class=name"), With(("source", Constants("/dev/d")), 0, 2, ("target", Constants("/dev/e")), ("permissions", Constants("r")))))),
        ("dns_opt", ListOf(Constants("use-vc", "no-tld-query"))),
        ("env_file", Gen.OneOf(Mostly(Constants("vars.env"), Constants("missing.env")), ListOf(Gen.OneOf(Constants("vars.env", "more.env"), With(("path", Mostly(Constants("vars.env", "more.env"), Constants("missing.env"))), 0, 2, ("required", Booleans), ("format", Constants("raw"))))))),
        ("extends", Mostly(Constants("{file: base.yml, service: base}"), Constants("web", "missing", "{service: base}", "{file: base.yml, service: missing}", "{file: base.yml}"))),
        ("gpus", Gen.OneOf(Constants("all"), ListOf(Device, 2))),
        ("group_add", ListOf(Constants("mail", "1000", "\"20\""))),
        ("init", Booleans),
        ("label_file", StringOrList(Mostly(Constants("./sub/deep.env"), Constants("missing.env")))),
        ("labels", Pairs),
        ("mem_limit", Gen.OneOf(Sizes, Constants("512", "1024"))),
        ("mem_reservation", Sizes),
        ("mem_swappiness", Integers),
        ("memswap_limit", Gen.OneOf(Sizes, Constants("-1"))),
        ("models", Gen.OneOf(ListOf(Names), MapOf(Gen.OneOf("llm"), Some(0, 2, ("endpoint_var", Constants("URL")), ("model_var", Constants("M"))), 1))),
        ("networks", MapOf(Gen.OneOf("front", "back"), Gen.OneOf(Constants("null"), Some(0, 5, ("aliases", ListOf(Words)), ("priority", Integers), ("gw_priority", Integers), ("mac_address", Constants("02:42:ac:11:65:44")), ("interface_name", Constants("eth0")), ("link_local_ips", Constants("[57.1.1.1]")), ("ipv4_address", Constants("172.16.0.9")))), 2)),
        ("oom_kill_disable", Booleans),
        ("pids_limit", Integers),
        ("platform", Constants("linux/arm64")),
        ("ports", ListOf(Gen.OneOf(Constants("\"127.0.0.1:8000-8002:80-82\"", "8000:80", "\"6060:6060/udp\""), With(("target", Constants("80")), 0, 5, ("published", Constants("8080", "\"8080-8090\"", "${PORT}")), ("host_ip", Constants("127.0.0.1")), ("name", Words), ("app_protocol", Constants("http")), ("protocol", Constants("udp")), ("mode", Constants("host")))))),
        ("post_start", Hooks),
        ("pre_stop", Hooks),
        ("profiles", ListOf(Constants("dev", "\"test\""))),
        ("provider", With(("type", Constants("model")), 0, 1, ("options", MapOf(Gen.OneOf("a"), Gen.OneOf(Words, ListOf(Words)))))),
        ("pull_policy", Constants("always", "missing", "daily", "every_12h")),
        ("runtime", Constants("runc")),
        ("scale", Integers),
        ("stop_grace_period", Constants("1w2d", "10s", "1d")),
        ("storage_opt", MapOf(Gen.OneOf("size"), Constants("'1G'"))),
        ("tmpfs", StringOrList(Constants("/run", "/run:size=1m"))),
        ("use_api_socket", Booleans),
        ("uts", Constants("host", "\"\"")),
        ("volumes", ListOf(Gen.OneOf(Constants("./a:/a:z", "data:/d", "/x", "~/h:/h:ro,z"), With(
            ("target", Constants("/t", "/t/")),
            2,
            6,
            ("type", Constants("volume", "bind", "tmpfs", "image")),
            ("type", Constants("bind")),
            ("source", Constants("./s", "data")),
            ("bind", Some(0, 3, ("create_host_path", Booleans), ("selinux", Constants("z", "Z")), ("recursive", Constants("enabled")))),
            ("volume", Some(0, 2, ("subpath", Words), ("nocopy", Booleans))),
            ("tmpfs", Some(0, 2, ("size", Gen.OneOf(Sizes, Integers)), ("mode", Constants("0755", "755")))),
            ("image", Some(0, 1, ("subpath", Words))))))),
        ("volumes_from", ListOf(Constants("web", "container:x:ro"))),
        ("ports", Constants("!reset []", "!override [\"9:9\"]", "!reset null")),
        ("environment", Constants("!override {A: 1}", "!reset {}")),
    ];

    private static readonly (string Key, Gen<Piece> Value)[] Properties = [.. StackFiles.ServiceProperties.Where(static p => p.Key is not ("cgroupns_mode" or "configs" or "secrets")), .. Additional];

    private static readonly Gen<string> ObjectNames = Gen.OneOf("front", "back", "data", "alpha", "beta", "default");

    private static readonly Gen<Piece> External = Gen.OneOf(Constants("true", "false"), Some(1, 1, ("name", Strings)));

    /// <summary>Whole files.</summary>
    internal static Gen<string> Files { get; } = GeneratedFile.Of(
        Mostly(Constants("\"3.8\"", "\"2\"", "'anything'"), Constants("3.8")),
        Properties,
        ("name", Mostly(Constants("project", "${WORD}"), Constants("Upper"))),
        ("networks", MapOf(ObjectNames, Gen.OneOf(Constants("", "{}"), Some(0, 4, ("name", Strings), ("driver", Words), ("driver_opts", MapOf(Gen.OneOf("a"), StringsOrNumbers)), ("external", External), ("internal", Booleans), ("attachable", Booleans), ("enable_ipv6", Booleans), ("labels", Pairs), ("ipam", Some(0, 3, ("driver", Words), ("config", ListOf(Some(0, 3, ("subnet", Constants("10.0.0.0/24")), ("gateway", Constants("10.0.0.1")), ("ip_range", Constants("10.0.0.0/28")), ("aux_addresses", MapOf(Gen.OneOf("h"), Constants("10.0.0.5")))))), ("options", MapOf(Gen.OneOf("o"), Words)))))), 2)),
        ("volumes", MapOf(ObjectNames, Gen.OneOf(Constants("", "{}"), Some(0, 3, ("name", Strings), ("driver", Words), ("driver_opts", MapOf(Gen.OneOf("a"), StringsOrNumbers)), ("external", External), ("labels", Pairs))), 2)),
        ("configs", MapOf(ObjectNames, With(("file", Constants("./secret.txt")), 0, 2, ("name", Strings), ("x-a", Typed), ("external", External), ("labels", Pairs)), 2)),
        ("secrets", MapOf(ObjectNames, With(("environment", Constants("WORD", "UNSET")), 0, 2, ("name", Strings), ("x-a", Typed), ("external", External), ("labels", Pairs)), 2)),
        ("models", MapOf(Gen.OneOf("llm"), With(("model", Words), 0, 2, ("context_size", Integers), ("runtime_flags", ListOf(Words))), 1)),
        ("include", Mostly(Constants("[base.yml]", "[{path: base.yml}]"), Constants("[missing.yml]"))),
        ("x-any", StringsOrNumbers));

    /// <summary>Some properties to lay over a service.</summary>
    internal static Gen<Piece> Overrides { get; } = Some(0, 5, Properties);
}
