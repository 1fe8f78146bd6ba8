using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.StackTypes;

/// <summary>Docker's words of client 28.2.2 for the same input, without the path that stands before ours.</summary>
public sealed class DecodingRefusalTests
{
    [Theory]
    [InlineData("""command: "a 'b" """, "services.a.command: EOF found when expecting closing quote")]
    [InlineData("""entrypoint: "a \\" """, "services.a.entrypoint: EOF found after escape character")]
    [InlineData("ulimits: {nofile: 3.0}", "services.a.ulimits.nofile: invalid type float64 for ulimits")]
    [InlineData("ulimits: {nofile: {soft: 3.0, hard: 5}}", "services.a.ulimits.nofile.soft: interface conversion: interface {} is float64, not int")]
    [InlineData("ulimits: {NO: {soft: 1}}", "services.a.ulimits.NO: interface conversion: interface {} is nil, not int")]
    [InlineData("healthcheck: {retries: -1}", "services.a.healthcheck.retries: -1 overflows uint")]
    [InlineData("deploy: {update_config: {parallelism: -1}}", "services.a.deploy.update_config.parallelism: -1 overflows uint")]
    [InlineData("deploy: {resources: {limits: {memory: 512mi}}}", "services.a.deploy.resources.limits.memory: invalid suffix: 'mi'")]
    [InlineData("""deploy: {resources: {limits: {memory: ""}}}""", "services.a.deploy.resources.limits.memory: invalid size: ''")]
    [InlineData("""deploy: {resources: {limits: {memory: "1  k"}}}""", """services.a.deploy.resources.limits.memory: strconv.ParseFloat: parsing "1 ": invalid syntax""")]
    [InlineData("ports: [80.5]", "services.a.ports.0: invalid type float64 for port")]
    [InlineData("ports: [{target: -1}]", "services.a.ports.0.target: -1 overflows uint")]
    [InlineData("""volumes: [""]""", "services.a.volumes.0: invalid empty volume spec")]
    [InlineData("""volumes: ["ab::/x"]""", "services.a.volumes.0: invalid spec: ab::/x: empty section between colons")]
    [InlineData("""volumes: ["ab:/x:ro:z"]""", "services.a.volumes.0: invalid spec: ab:/x:ro:z: too many colons")]
    [InlineData("volumes: [{type: bind, target: /x}]", """services.a.volumes.0: invalid mount config for type "bind": field Source must not be empty""")]
    [InlineData("image: 2024-05-01", "services.a.image: expected type 'string', got unconvertible type 'time.Time', value: '2024-05-01 00:00:00 +0000 UTC'")]
    [InlineData("""labels: ["a=b", 2024-05-01]""", "services.a.labels.1: interface conversion: interface {} is time.Time, not string")]
    [InlineData("dns: 2024-05-01", "services.a.dns: invalid type time.Time for string list")]
    [InlineData("cap_add: [2024-05-01]", "services.a.cap_add.0: expected type 'string', got unconvertible type 'time.Time', value: '2024-05-01 00:00:00 +0000 UTC'")]
    [InlineData("shm_size: 64", "services.a.shm_size: expected type 'string', got unconvertible type 'int', value: '64'")]
    [InlineData("shm_size: 64m", "")]
    [InlineData("volumes: [{type: volume, source: v, target: /t, volume: {subpath: 5}}]", "services.a.volumes.0.volume.subpath: expected type 'string', got unconvertible type 'int', value: '5'")]
    [InlineData("secrets: [{SOURCE: 5}]", "services.a.secrets.0.source: expected type 'string', got unconvertible type 'int', value: '5'")]
    public void What_the_decoder_refuses_of_a_service_is_reported(string body, string expected) =>
        Assert.Equal(expected.TrimEnd(), Stacks.Problems(Stacks.LoadService(body)));

    [Theory]
    [InlineData("networks: {n: {external: {name: x}, name: y}}", "networks.n.external.name: network.external.name and network.name conflict; only use network.name")]
    [InlineData("volumes: {v: {external: true, driver: x}}", """volumes.v.driver: conflicting parameters "external" and "driver" specified for volume "v" """)]
    [InlineData("volumes: {v: {external: true, driver_opts: {a: b}}}", """volumes.v.driver_opts: conflicting parameters "external" and "driver_opts" specified for volume "v" """)]
    [InlineData("volumes: {v: {external: true, x-cluster-spec: {}}}", """volumes.v.x-cluster-spec: cannot have key "x-cluster-spec" in inlined map: conflicts with struct field""")]
    [InlineData("secrets: {s: {driver: d, file: f}}", "secrets.s.file: secret.driver and secret.file conflict; only use secret.driver")]
    [InlineData("""networks: {"front end": {driver: 5}}""", "networks.front end.driver: expected type 'string', got unconvertible type 'int', value: '5'")]
    [InlineData("""networks: {"front end": {labels: x}}""", "networks.front end.labels: expected a map or a list, got string")]
    [InlineData("""networks: {"front end": x}""", "networks.front end: expected a map, got 'string'")]
    [InlineData("""networks: {"front end": {ipam: {config: x}}}""", "networks.front end.ipam.config: source data must be an array or slice, got string")]
    [InlineData("""networks: {"front end": {external: 5}}""", "networks.front end.external: invalid type int for external")]
    public void What_the_decoder_refuses_of_the_top_level_is_reported(string yaml, string expected) =>
        Assert.Equal(expected.TrimEnd(), Stacks.Problems(Stacks.Load(yaml)));

    [Theory]
    [InlineData("volumes: {v: {external: '${X}', driver: local}}")]
    [InlineData("volumes: {v: {external: {name: '${X}'}, name: y}}")]
    [InlineData("volumes: {v: {external: {name: x}, name: '${Y}'}}")]
    public void Conflicts_that_a_variable_decides_are_left_open(string yaml) => Assert.Empty(Loading.Load(ComposeTarget.Swarm, yaml).Problems);

    [Theory]
    [InlineData(ComposeTarget.Swarm)]
    [InlineData(ComposeTarget.Compose)]
    public void A_shared_fault_concerns_each_that_shares_it(ComposeTarget target) => Assert.Equal(
        ["services.a.volumes.0", "services.b.volumes.0"],
        Loading.Load(target, "services: {a: {image: x, volumes: &v ['data:/a:ro:x', 'data:/a:ro:x']}, b: {image: x, volumes: *v}}").Problems
            .Where(static p => p.Path.EndsWith(".0", StringComparison.Ordinal)).Select(static p => p.Path));

    [Fact]
    public void All_refusals_are_reported() => Assert.Equal(3, Stacks.LoadService("command: \"'\", volumes: ['', 'ab:/b:ro:xx']").Problems.Length);

    [Fact]
    public void Health_times_are_read_by_the_decoder_before_version_3_4() => Assert.Equal(
        "services.a.healthcheck.interval: time: invalid duration \"x\"",
        Stacks.Problems(Stacks.Load("version: '3.0'\nservices: {a: {image: w, healthcheck: {interval: x}}}")));
}
