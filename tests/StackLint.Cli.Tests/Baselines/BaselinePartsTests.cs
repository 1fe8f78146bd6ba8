namespace StackLint.Cli.Tests.Baselines;

/// <summary>A finding that says several things at once is new when it comes to say more, whatever rule makes it.</summary>
public sealed class BaselinePartsTests : IDisposable
{
    private const string Hardened = "cap_drop: [ALL]\n    read_only: true";

    private const string Healthy = "healthcheck: {test: [CMD, a]}";

    private readonly ScratchFolder _folder = new();

    public BaselinePartsTests() => _folder.Write(".editorconfig", string.Concat(
        "root = true\n[*]\nstacklint.sl4006.check = all\n",
        string.Concat(((string[])["sl1005", "sl4006", "sl5008", "sl2006", "sl6008", "sl3005"]).Select(static id => $"stacklint.{id}.severity = warning\n"))));

    public void Dispose() => _folder.Dispose();

    /// <summary>Rule, target, what the service holds with less and with more to say.</summary>
    public static TheoryData<string, string, string, string> Growing => new()
    {
        { "SL6001", "swarm", "tmpfs: [/a]", "tmpfs: [/a]\n    links: [x]\n    privileged: true" },
        { "SL5008", "compose", Hardened, "cap_drop: [ALL]" },
        { "SL5008", "compose", Hardened, "init: true" },
        { "SL1005", "compose", "pids_limit: 100", "init: true" },
        { "SL4006", "compose", Healthy, "init: true" },
        {
            "SL5001", "compose",
            "volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]",
            "volumes: [\"/var/run/docker.sock:/var/run/docker.sock\", \"/run/containerd/containerd.sock:/run/containerd/containerd.sock\"]"
        },
        {
            "SL3003", "swarm",
            "logging: {driver: syslog, options: {max-size: 10m}}",
            "logging: {driver: syslog, options: {max-size: 10m, max-file: \"3\"}}"
        },
        {
            "SL4004", "swarm",
            "volumes: [\"/srv/a:/var/lib/a\"]",
            "volumes: [\"/srv/a:/var/lib/a\", \"/srv/b:/var/lib/b\"]"
        },
        {
            "SL2006", "swarm",
            "ports: [\"80:80\"]\n    deploy: {mode: global}",
            "ports: [\"80:80\", \"81:81\"]\n    deploy: {mode: global}"
        },
        { "SL6008", "compose", "ports: [22:22]", "ports: [22:22, 21:21]" },
        { "SL6008", "compose", "environment: {A: yes}", "environment: {A: yes, B: on}" },
        {
            "SL4001", "swarm",
            "deploy: {placement: {constraints: [node.role == manager]}}",
            "deploy: {placement: {constraints: [node.role == manager, node.role != worker]}}"
        },
        {
            "SL8011", "swarm",
            "volumes: [{type: bind, source: /a, target: /a, bind: {create_host_path: true}}]",
            "volumes: [{type: bind, source: /a, target: /a, bind: {create_host_path: true}}, {type: bind, source: /b, target: /b, bind: {create_host_path: true}}]"
        },
        {
            "SL1004", "swarm",
            "x-stacklint: {role: system-reservation}\n    deploy: {labels: {a: b}, resources: {reservations: {memory: 1G}}}",
            "x-stacklint: {role: system-reservation}\n    deploy: {labels: {a: b}}"
        },
    };

    /// <summary>Rule, the name of a document of the cluster, the document with less and with more to say.</summary>
    public static TheoryData<string, string, string, string> GrowingDocuments => new()
    {
        { "SL3003", "daemon.json", """{"log-driver": "syslog", "log-opts": {"max-size": "10m"}}""", """{"log-driver": "syslog", "log-opts": {"max-size": "10m", "max-file": "3"}}""" },
        { "SL3003", "daemon.json", """{"log-driver": "syslog", "log-opts": {"max-file": "3"}}""", """{"log-driver": "syslog", "log-opts": {"max-size": "10m", "max-file": "3"}}""" },
        { "SL3003", "launchpad.yaml", Hosts("log-driver: syslog, log-opts: {max-size: 10m}", ""), Hosts("log-driver: syslog, log-opts: {max-size: 10m}", "log-driver: syslog, log-opts: {max-size: 10m}") },
        { "SL7005", "daemon.json", """{"debug": true}""", """{"debug": true, "log-level": "debug"}""" },
        { "SL7005", "launchpad.yaml", Hosts("debug: true", ""), Hosts("debug: true", "debug: true") },
        { "SL7006", "launchpad.yaml", Hosts("debug: false", "log-opts: {max-size: 10m}"), Hosts("debug: false", "debug: false") },
        { "SL7007", "launchpad.yaml", Hosts("live-restore: true", ""), Hosts("live-restore: true", "live-restore: true") },
        { "SL7007", "launchpad.yaml", Hosts("no-such-key: 1", ""), Hosts("no-such-key: 1", "no-such-key: 1") },
        { "SL7004", "nodes.json", Manager(8, 8), Manager(8, 2) },
        { "SL7004", "nodes.json", Manager(32, 2), Manager(8, 2) },
        { "SL3005", "stack.yml", Images("redis:7", "redis:7", "redis:6", "redis:7"), Images("redis:7", "redis:7", "redis:6", "redis:6") },
        { "SL3005", "stack.yml", Images("redis:7", "redis:7", "redis:7", "redis:6"), Images("redis:7", "redis:7", "redis:6", "redis:6") },
        { "SL3005", "stack.yml", Images("redis:7", "redis:7", "redis:6", "redis:7"), Images("redis:7", "redis:7", "redis:6", "redis:5") },
        { "SL4003", "stack.yml", Constrained("a", "b"), Constrained("a", "a") },
        { "SL4003", "stack.yml", Constrained("b", "a"), Constrained("a", "a") },
    };

    [Theory]
    [MemberData(nameof(Growing))]
    public void What_a_finding_gains_makes_it_new(string rule, string target, string less, string more)
    {
        Write(less);
        Run("baseline", "create", "--target", target);
        Assert.Contains($"\"{rule}\"", _folder.Read("stacklint.baseline.sarif"), StringComparison.Ordinal);
        Assert.DoesNotContain(rule, Lint(target), StringComparison.Ordinal);

        Write(more);
        Assert.Contains($" {rule}: ", Lint(target), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Growing))]
    public void What_a_finding_loses_does_not(string rule, string target, string less, string more)
    {
        Write(more);
        Run("baseline", "create", "--target", target);
        Write(less);
        Assert.DoesNotContain(rule, Lint(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Update_says_what_is_taken_in_the_place_of_a_smaller_one()
    {
        Write("volumes: [\"/srv/a:/var/lib/a\"]");
        Run("baseline", "create", "--target", "swarm");
        Write("volumes: [\"/srv/a:/var/lib/a\", \"/srv/b:/var/lib/b\"]");
        var before = Run("baseline", "prune", "--target", "swarm").Error;
        var count = before[(before.IndexOf("gone; ", StringComparison.Ordinal) + "gone; ".Length)..].Split(' ')[0];
        Assert.Equal(
            $"stacklint.baseline.sarif: {count} findings before, 0 gone, 1 taken (1 for one that grew); {count} in the baseline\n",
            Run("baseline", "update", "--accept-new", "--target", "swarm").Error);
    }

    /// <summary>SL6008 for all of a file: the quoted scalars with less and with more to say.</summary>
    [Theory]
    [InlineData("labels: {a: 'b'}", "labels: {a: 'b', c: 'd'}")]
    [InlineData("labels: {c: 'd'}", "labels: {a: 'b', c: 'd'}")]
    [InlineData("command: ['b']", "command: ['b', 'c']")]
    public void Quotes_of_a_file_are_told_apart(string less, string more)
    {
        _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.sl6008.style = double\nstacklint.sl6008.severity = warning\n");
        Write(less);
        Run("baseline", "create", "--target", "compose");
        Write(more);
        Assert.Contains(" SL6008: ", Lint("compose"), StringComparison.Ordinal);
        Run("baseline", "create", "--target", "compose", "--force");
        Write(less);
        Assert.DoesNotContain("SL6008", Lint("compose"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(GrowingDocuments))]
    public void What_a_finding_of_a_document_gains_makes_it_new(string rule, string name, string less, string more)
    {
        WriteInventory(rule);
        _folder.Write(name, less);
        Run("baseline", "create");
        Assert.Contains($"\"{rule}\"", _folder.Read("stacklint.baseline.sarif"), StringComparison.Ordinal);
        Assert.DoesNotContain(rule, LintAll(), StringComparison.Ordinal);

        _folder.Write(name, more);
        Assert.Contains($" {rule}: ", LintAll(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(GrowingDocuments))]
    public void What_a_finding_of_a_document_loses_does_not(string rule, string name, string less, string more)
    {
        WriteInventory(rule);
        _folder.Write(name, more);
        Run("baseline", "create");
        _folder.Write(name, less);
        Assert.DoesNotContain(rule, LintAll(), StringComparison.Ordinal);
    }

    private static string Hosts(string first, string second) =>
        $$$"""
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        metadata: {name: prod}
        spec:
          hosts:
            - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {{{{first}}} } }
            - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: {{{{second}}} } }
          mke: {version: 3.8.8}
          mcr: {channel: stable-25.0}

        """;

    private static string Manager(long gigabytes, long cpus) =>
        $$"""
        [
          {
            "ID": "n1",
            "Spec": {"Labels": {}, "Role": "manager", "Availability": "active"},
            "Description": {
              "Hostname": "m1",
              "Platform": {"Architecture": "x86_64", "OS": "linux"},
              "Resources": {"MemoryBytes": {{gigabytes << 30}}, "NanoCPUs": {{cpus * 1_000_000_000}} }
            },
            "Status": {"State": "ready", "Addr": "10.0.0.1"}
          }
        ]
        """;

    private static string Images(params string[] images) =>
        "services:\n" + string.Concat(images.Select(static (image, i) => $"  s{i}: {{image: \"{image}\"}}\n"));

    // Of the one node there is, the first label is missing.
    private static string Constrained(params string[] labels) =>
        "services:\n" + string.Concat(labels.Select(static (label, i) => $"  s{i}: {{image: example/a:1, deploy: {{placement: {{constraints: [node.labels.{label} == 1]}}}}}}\n"));

    private void WriteInventory(string rule)
    {
        if (rule == "SL4003")
        {
            _folder.Write("nodes.json", Manager(32, 8).Replace("\"Labels\": {}", "\"Labels\": {\"b\": \"1\"}", StringComparison.Ordinal));
        }
    }

    private string LintAll() => Run("lint", "--baseline", "stacklint.baseline.sarif", "--format", "concise").Output;

    [Fact]
    public void What_two_services_share_stays_known_when_they_change_places()
    {
        const string Head = "services:\n", Tail = "volumes: {other: {}}\n";
        string[] services = ["  a:\n    image: example/a:1\n    volumes: [\"v1:/a\"]\n", "  b:\n    image: example/b:1\n    volumes: [\"v1:/a\"]\n"];
        _folder.Write("stack.yml", Head + services[0] + services[1] + Tail);
        Run("baseline", "create", "--target", "swarm");
        Assert.Contains("\"SL0004\"", _folder.Read("stacklint.baseline.sarif"), StringComparison.Ordinal);
        _folder.Write("stack.yml", Head + services[1] + services[0] + Tail);
        Assert.DoesNotContain("SL0004", Lint("swarm"), StringComparison.Ordinal);
        _folder.Write("stack.yml", Head + services[0] + services[1].Replace("v1", "v2", StringComparison.Ordinal) + Tail);
        Assert.Contains("'v2'", Lint("swarm"), StringComparison.Ordinal);
    }

    private void Write(string body) => _folder.Write("stack.yml", $"services:\n  web:\n    image: example/web:1.2.3\n    {body}\n");

    private string Lint(string target) =>
        Run("lint", "stack.yml", "--baseline", "stacklint.baseline.sarif", "--target", target, "--format", "concise").Output;

    private CliRun Run(params string[] arguments) => CliRun.In(_folder.Root, arguments);
}
