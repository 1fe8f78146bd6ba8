namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: others.</summary>
public sealed class ComposeOthersTests
{
    [Theory]
    [InlineData("{image: a, healthcheck: {test: curl x, interval: 90s, timeout: 1h, retries: 0, start_period: 0s, start_interval: 500ms}}", """{healthcheck: {interval: "1m30s", retries: 0, start_interval: "500ms", start_period: "0s", test: ["CMD-SHELL", "curl x"], timeout: "1h0m0s"}, image: "a"}""")]
    [InlineData("{image: a, healthcheck: {test: [CMD, a], disable: true}}", """{healthcheck: {disable: true, test: ["CMD", "a"]}, image: "a"}""")]
    [InlineData("{image: a, healthcheck: {test: NONE}}", """{healthcheck: {test: ["CMD-SHELL", "NONE"]}, image: "a"}""")]
    [InlineData("{image: a, healthcheck: {}}", """{healthcheck: {}, image: "a"}""")]
    [InlineData("{image: a, stop_grace_period: 1w2d3h}", """{image: "a", stop_grace_period: "219h0m0s"}""")]
    [InlineData("{image: a, stop_grace_period: 1.5h}", """{image: "a", stop_grace_period: "1h30m0s"}""")]
    [InlineData("{image: a, stop_grace_period: 1500us}", """{image: "a", stop_grace_period: "1.5ms"}""")]
    [InlineData("{image: a, mem_limit: 1g, mem_reservation: 512, memswap_limit: -1, mem_swappiness: 60, shm_size: 1.5gb}", """{image: "a", mem_limit: "1073741824", mem_reservation: "512", mem_swappiness: "60", memswap_limit: "-1", shm_size: "1610612736"}""")]
    [InlineData("{image: a, cpus: 0.5, cpu_shares: 10, cpu_count: 2, cpu_percent: 50, cpu_quota: 5, cpuset: 0-1}", """{cpu_count: 2, cpu_percent: 50, cpu_quota: 5, cpu_shares: 10, cpus: 0.5, cpuset: "0-1", image: "a"}""")]
    [InlineData("{image: a, cpus: +.Inf, x-a: [.INF, -.Inf, .NaN]}", """{cpus: .inf, image: "a", x-a: [.inf, -.inf, .nan]}""")]
    [InlineData("""{image: a, cpus: "1.50", pids_limit: 0, oom_score_adj: -5}""", """{cpus: 1.5, image: "a", oom_score_adj: -5}""")]
    [InlineData("{image: a, init: false, tty: false, read_only: true, privileged: false, stdin_open: true}", """{image: "a", init: false, read_only: true, stdin_open: true}""")]
    [InlineData("{image: a, networks: [n, m]}", """{image: "a", networks: {m: null, n: null}}""")]
    [InlineData("{image: a, networks: {n: {aliases: [x, x], ipv4_address: 1.1.1.1, priority: 5, gw_priority: 2, mac_address: x, driver_opts: {a: 1}}, m: }}", """{image: "a", networks: {m: null, n: {aliases: ["x"], driver_opts: {a: "1"}, gw_priority: 2, ipv4_address: "1.1.1.1", mac_address: "x", priority: 5}}}""")]
    [InlineData("{image: a, depends_on: [b]}", """{depends_on: {b: {condition: "service_started", required: true}}, image: "a"}""")]
    [InlineData("{image: a, depends_on: {b: {condition: service_healthy, restart: true, required: false}}}", """{depends_on: {b: {condition: "service_healthy", required: false, restart: true}}, image: "a"}""")]
    [InlineData("""{image: a, secrets: [s, {source: t}, {source: u, target: /x, uid: "1", gid: "2", mode: 0440}]}""", """{image: "a", secrets: [{source: "s", target: "/run/secrets/s"}, {source: "t", target: "/run/secrets/t"}, {gid: "2", mode: "0440", source: "u", target: "/x", uid: "1"}]}""")]
    [InlineData("""{image: a, configs: [s, {source: t, mode: "0644"}]}""", """{configs: [{source: "s"}, {mode: "0644", source: "t"}], image: "a"}""")]
    [InlineData("{image: a, credential_spec: {file: f}, isolation: x, runtime: r, platform: p, pull_policy: always}", """{credential_spec: {file: "f"}, image: "a", isolation: "x", platform: "p", pull_policy: "always", runtime: "r"}""")]
    [InlineData("""{image: a, restart: on-failure:3, user: "0", working_dir: /w, hostname: h, domainname: d, mac_address: m, ipc: host, pid: host, uts: host, userns_mode: host, cgroup: host, cgroup_parent: c}""", """{cgroup: "host", cgroup_parent: "c", domainname: "d", hostname: "h", image: "a", ipc: "host", mac_address: "m", pid: "host", restart: "on-failure:3", user: "0", userns_mode: "host", uts: "host", working_dir: "/w"}""")]
    [InlineData("""{image: a, network_mode: host, security_opt: [b, a], links: [b], external_links: [c], group_add: [1, b], device_cgroup_rules: ["c 1:3 mr"], volumes_from: [b]}""", """{device_cgroup_rules: ["c 1:3 mr"], external_links: ["c"], group_add: ["1", "b"], image: "a", links: ["b"], network_mode: "host", security_opt: ["b", "a"], volumes_from: ["b"]}""")]
    [InlineData("{image: a, x-a: {b: 1.50, c: 010, d: , e: [1e3, true], f: 1000000.0}}", """{image: "a", x-a: {b: 1.5, c: 8, d: null, e: [1000, true], f: 1e+06}}""")]
    [InlineData("{image: a, attach: false, scale: 0, oom_kill_disable: true, use_api_socket: true}", """{attach: false, image: "a", oom_kill_disable: true, scale: 0, use_api_socket: true}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
