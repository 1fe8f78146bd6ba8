using StackLint.Compose.Loading;
using StackLint.Compose.Model;

namespace StackLint.Compose.Tests.StackTypes;

public sealed class StackLossTests
{
    [Theory]
    [InlineData("ports: ['80', '81']", "init: true", "ItemCollapsed services.a.ports 0 '80'")]
    [InlineData("ports: ['53:53/tcp']", "ports: ['53:53/udp']", "ItemCollapsed services.a.ports 0 '53:53/tcp'")]
    [InlineData("ports: ['80:80']", "ports: ['80:8080']", "")]
    [InlineData("ports: ['80:80']", "ports: ['80:80']", "")]
    [InlineData("ports: ['80:80']", "ports: []", "OverrideIgnored services.a.ports 1 []")]
    [InlineData("volumes: ['/x:/b']", "volumes: ['/y:/b']", "")]
    [InlineData("configs: [{source: c, target: /1}, {source: c, target: /2}]", "init: true", "ItemCollapsed services.a.configs 0 {source: c, target: /1}")]
    [InlineData("healthcheck: {test: [CMD, a]}", "healthcheck: {test: [CMD, b]}", "ListJoined services.a.healthcheck.test 1 [CMD, b]")]
    [InlineData("read_only: true, user: u", "read_only: false, user: ''", "OverrideIgnored services.a.read_only 1 false; OverrideIgnored services.a.user 1 ''")]
    [InlineData("read_only: false", "read_only: false", "")]
    [InlineData("user: u", "user: $UNSET", "OverrideIgnored services.a.user 1 $UNSET")]
    [InlineData("stop_grace_period: 5s", "stop_grace_period: 0s", "OverrideIgnored services.a.stop_grace_period 1 0s")]
    [InlineData("environment: {A: 1}", "environment: {A: ''}", "OverrideIgnored services.a.environment.A 1 ''")]
    [InlineData("labels: {A: 1}", "labels: {A: ''}", "")]
    [InlineData("labels: {A: 1}", "labels: {}", "")]
    [InlineData("command: a", "command: []", "OverrideIgnored services.a.command 1 []")]
    [InlineData("networks: {n: {aliases: [v]}}", "networks: {n: {driver_opts: {a: b}}}", "BaseReplaced services.a.networks.n.aliases 0 [v]; OverrideDropped services.a.networks.n.driver_opts 1 {a: b}")]
    [InlineData("networks: {n: {aliases: [v]}}", "networks: {n: {aliases: [w]}}", "")]
    [InlineData("networks: {n: {driver_opts: {a: b}}}", "networks: {n: {driver_opts: {a: b}}}", "")]
    [InlineData("logging: {driver: syslog}", "logging: {options: {tag: x}}", "OverrideDropped services.a.logging.options 1 {tag: x}")]
    [InlineData("logging: {driver: syslog, options: {a: b}}", "logging: {driver: local}", "BaseReplaced services.a.logging.options 0 {a: b}")]
    [InlineData("logging: {driver: syslog, options: {a: b}}", "logging: {driver: local, options: {c: d}}", "")]
    [InlineData("deploy: {replicas: 2, placement: {max_replicas_per_node: 2}}", "deploy: {replicas: 0, placement: {max_replicas_per_node: 0}}", "OverrideIgnored services.a.deploy.placement.max_replicas_per_node 1 0")]
    [InlineData("cap_add: [A]", "cap_add: [B]", "")]
    public void What_a_merge_loses_of_a_service_is_reported(string below, string above, string expected) =>
        Assert.Equal(expected, Losses(Stacks.LoadService(below, above)));

    [Theory]
    [InlineData("networks: {n: {driver: overlay, attachable: true}}", "networks: {n: {labels: {a: b}, driver: x}}", "BaseReplaced networks.n.attachable 0 true")]
    [InlineData("networks: {n: {driver: overlay}}", "networks: {n: }", "BaseReplaced networks.n.driver 0 overlay")]
    [InlineData("secrets: {s: {file: a}, t: {}}", "secrets: {s: {name: b}, t: {}}", "BaseReplaced secrets.s.file 0 a")]
    [InlineData("volumes: {v: {driver: x, x-a: 1}}", "volumes: {v: {driver: x}}", "")]
    public void What_a_merge_loses_of_other_objects_is_reported(string below, string above, string expected) =>
        Assert.Equal(expected, Losses(Stacks.Load(below, above)));

    [Theory]
    [InlineData("oom_score_adj: 5", "services.a.oom_score_adj oom_score_adj")]
    [InlineData("build: {context: ., bogus: 1}", "services.a.build.bogus bogus")]
    [InlineData("secrets: [{source: s, TARGET: x, targget: t}]", "services.a.secrets.0.targget targget")]
    [InlineData("extra_hosts: {a: , b: '1'}", "services.a.extra_hosts.a a")]
    [InlineData("extra_hosts: [a, 'b:1']", "services.a.extra_hosts.0 a")]
    [InlineData("volumes: ['/a:/b:ro,z']", "services.a.volumes.0 '/a:/b:ro,z'")]
    public void What_is_dropped_within_a_file_is_reported(string body, string expected)
    {
        var loss = Assert.Single(Stacks.LoadService(body).Losses);
        Assert.Equal((LoadLossKind.Dropped, expected), (loss.Kind, $"{loss.Path} {Written(loss)}"));
    }

    [Theory]
    [InlineData("secrets: {s: {external: {nme: y, x-a: 1}}}", "Dropped secrets.s.external.nme 0 nme")]
    [InlineData("volumes: {v: {external: {nme: y}}}", "")]
    public void A_key_below_external_is_dropped_where_the_schema_looks_at_none(string text, string expected) =>
        Assert.Equal(expected, Losses(Stacks.Load(text)));

    [Fact]
    public void A_loss_names_the_winner()
    {
        var loss = Assert.Single(Stacks.LoadService("read_only: true", "read_only: false").Losses);
        Assert.Equal(("0.yml", "true"), (loss.Winner!.File.Path, loss.Winner.File.Text.ToString(loss.Winner.Span)));
    }

    private static string Losses(ComposeProject project) =>
        string.Join("; ", project.Losses.Select(static l => $"{l.Kind} {l.Path} {l.Node.File.Path[0]} {Written(l)}"));

    private static string Written(LoadLoss loss) => loss.Node.File.Text.ToString(loss.Node.Span);
}
