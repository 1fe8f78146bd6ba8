namespace StackLint.Rules.Tests.Deployment;

/// <summary>Every property of a stack's service either reaches the manager or is reported, checked against what the client would send.</summary>
public sealed class DeployTableTests
{
    private const string Declarations =
        "\nnetworks: {n: {}, default: {}}\nvolumes: {data: {}}\nsecrets: {s: {external: true}}\nconfigs: {c: {external: true}}\n";

    private static readonly string[] LossRules = ["SL6001", "SL8007", "SL8011"];

    private static readonly Lazy<string> Bare = new(static () => Deploy("x-nothing: here"));

    /// <summary>Properties that arrive.</summary>
    public static TheoryData<string> Arriving => new(
        "cap_add: [NET_ADMIN]",
        "cap_drop: [ALL]",
        "command: a b",
        "configs: [c]",
        "credential_spec: {registry: r}",
        "dns: 1.1.1.1",
        "dns_search: example.com",
        "entrypoint: a",
        "environment: {A: b}",
        "extra_hosts: ['db:10.0.0.1']",
        "healthcheck: {test: [CMD, a]}",
        "healthcheck: {interval: 3s}",
        "healthcheck: {timeout: 3s}",
        "healthcheck: {retries: 3}",
        "healthcheck: {start_period: 3s}",
        "healthcheck: {start_interval: 3s}",
        "healthcheck: {disable: true}",
        "hostname: h",
        "init: true",
        "isolation: process",
        "labels: {a: b}",
        "logging: {driver: syslog, options: {tag: a}}",
        "networks: [n]",
        "networks: {default: {aliases: [b]}}",
        "networks: {default: {driver_opts: {a: b}}}",
        "ports: ['80:80']",
        "ports: [{target: 80, published: 80, mode: host}]",
        "read_only: true",
        "restart: always",
        "secrets: [s]",
        "stdin_open: true",
        "stop_grace_period: 3s",
        "stop_signal: SIGINT",
        "sysctls: {a.b: 1}",
        "tty: true",
        "ulimits: {nofile: {soft: 5, hard: 6}}",
        "user: u",
        "volumes: ['data:/x']",
        "volumes: ['/a:/x:rshared']",
        "volumes: [{type: tmpfs, target: /t, tmpfs: {size: 5}}]",
        "volumes: [{type: volume, source: data, target: /x, consistency: cached, volume: {subpath: b}}]",
        "working_dir: /w",
        "deploy: {mode: global}",
        "deploy: {endpoint_mode: dnsrr}",
        "deploy: {labels: {a: b}}",
        "deploy: {replicas: 3}",
        "deploy: {update_config: {parallelism: 2, delay: 3s, order: start-first, monitor: 5s, failure_action: rollback, max_failure_ratio: 0.5}}",
        "deploy: {rollback_config: {parallelism: 2}}",
        "deploy: {resources: {limits: {cpus: '0.5', memory: 64m, pids: 5}}}",
        "deploy: {resources: {reservations: {cpus: '0.5', memory: 64m, generic_resources: [{discrete_resource_spec: {kind: g, value: 1}}]}}}",
        "deploy: {restart_policy: {condition: none, delay: 3s, max_attempts: 3, window: 3s}}",
        "deploy: {placement: {constraints: [node.role==worker], preferences: [{spread: node.labels.a}], max_replicas_per_node: 1}}");

    /// <summary>Properties that do not, and the rule that says so.</summary>
    public static TheoryData<string, string> Lost => new()
    {
        { "build: .", "SL6001" },
        { "cgroup_parent: c", "SL6001" },
        { "cgroupns_mode: host", "SL6001" },
        { "command: []", "SL8011" },
        { "container_name: n", "SL6001" },
        { "depends_on: [b]", "SL6001" },
        { "devices: [/dev/a]", "SL6001" },
        { "domainname: d", "SL6001" },
        { "entrypoint: ''", "SL8011" },
        { "entrypoint: []", "SL8011" },
        { "expose: [80]", "SL6001" },
        { "external_links: [b]", "SL6001" },
        { "extra_hosts: [db]", "SL8011" },
        { "extra_hosts: {db: }", "SL8011" },
        { "ipc: host", "SL6001" },
        { "links: [b]", "SL6001" },
        { "mac_address: 02:42:ac:11:65:43", "SL6001" },
        { "network_mode: host", "SL6001" },
        { "networks: {default: {ipv4_address: 10.0.0.5}}", "SL6001" },
        { "networks: {default: {ipv6_address: '2001:db8::1'}}", "SL6001" },
        { "oom_score_adj: -900", "SL8011" },
        { "pid: host", "SL6001" },
        { "privileged: true", "SL6001" },
        { "security_opt: [no-new-privileges]", "SL6001" },
        { "shm_size: 64m", "SL6001" },
        { "tmpfs: /tmp", "SL6001" },
        { "userns_mode: host", "SL6001" },
    };

    [SkippableTheory]
    [MemberData(nameof(Arriving))]
    public void Property_that_reaches_the_manager_is_not_reported(string line)
    {
        Assert.NotEqual(Bare.Value, Deploy(line));
        Assert.DoesNotContain(StackLinter.LintTexts(Text(line)), static d => LossRules.Contains(d.Id));
    }

    [SkippableTheory]
    [MemberData(nameof(Lost))]
    public void Property_that_does_not_is_reported(string line, string id)
    {
        Assert.Equal(Bare.Value, Deploy(line));
        Assert.Contains(StackLinter.LintTexts(Text(line)), d => d.Id == id);
    }

    [SkippableTheory]
    [InlineData("volumes: [{type: bind, source: /a, target: /x, bind: {}}]", "bind: {create_host_path: true}", "SL8011")]
    [InlineData("volumes: [{type: bind, source: /a, target: /x, bind: {}}]", "bind: {selinux: z}", "SL8011")]
    [InlineData("volumes: [{type: tmpfs, target: /x, tmpfs: {}}]", "tmpfs: {mode: 448}", "SL8011")]
    [InlineData("volumes: [{type: volume, source: data, target: /x, volume: {}}]", "volume: {labels: {a: b}}", "SL8011")]
    [InlineData("volumes: ['/a:/x']", "/a:/x:z", "SL8007")]
    [InlineData("volumes: ['/a:/x']", "/a:/x:cached", "SL8007")]
    [InlineData("volumes: ['/a:/x']", "/a:/x:other", "SL8007")]
    public void Option_of_a_mount_that_does_not_is_reported(string line, string option, string id)
    {
        var with = line.Contains(": {}", StringComparison.Ordinal) ? line.Replace(option[..option.IndexOf(' ')] + " {}", option, StringComparison.Ordinal) : line.Replace("/a:/x", option, StringComparison.Ordinal);
        Assert.NotEqual(line, with);
        Assert.Equal(Deploy(line), Deploy(with));
        Assert.Contains(StackLinter.LintTexts(Text(with)), d => d.Id == id);
        Assert.DoesNotContain(StackLinter.LintTexts(Text(line)), d => d.Id == id);
    }

    private static string Text(string line) => $"services:\n  a:\n    image: x\n    {line}{Declarations}";

    private static string Deploy(string line)
    {
        var answer = DeployOracle.DeployTexts(Text(line));
        Assert.True(answer.IsAccepted, $"{line}: {string.Join(' ', answer.Messages)}");
        return answer.Created;
    }
}
