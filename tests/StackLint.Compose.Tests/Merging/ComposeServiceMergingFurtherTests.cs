using Xunit;

namespace StackLint.Compose.Tests.Merging;

/// <summary>What Docker Compose 2.40 prints of two files with the service <c>a</c>, recorded.</summary>
public sealed class ComposeServiceMergingFurtherTests
{
    [Theory]
    [InlineData("{image: a, depends_on: {b: {condition: service_healthy, restart: true}}}", "{depends_on: [b, c]}", """{depends_on: {b: {condition: "service_started", required: true, restart: true}, c: {condition: "service_started", required: true}}, image: "a"}""")]
    [InlineData("{image: a, depends_on: [b]}", "{depends_on: {b: {condition: service_healthy}}}", """{depends_on: {b: {condition: "service_healthy", required: true}}, image: "a"}""")]
    [InlineData("{image: a, links: [b]}", """{links: [b, "c:d"]}""", """{image: "a", links: ["b", "c:d"]}""")]
    [InlineData("{image: a, external_links: [b]}", "{external_links: [c]}", """{external_links: ["b", "c"], image: "a"}""")]
    [InlineData("""{image: a, extra_hosts: ["h:1.1.1.1"]}""", """{extra_hosts: ["h=1.1.1.1", "g:2.2.2.2"]}""", """{extra_hosts: ["g=2.2.2.2", "h=1.1.1.1", "h=1.1.1.1"], image: "a"}""")]
    [InlineData("{image: a, extra_hosts: {h: 1.1.1.1}}", "{extra_hosts: {h: 1.1.1.1, g: 2.2.2.2}}", """{extra_hosts: ["g=2.2.2.2", "h=1.1.1.1"], image: "a"}""")]
    [InlineData("{image: a, extra_hosts: {h: 1.1.1.1}}", "{extra_hosts: {h: 2.2.2.2}}", """{extra_hosts: ["h=1.1.1.1", "h=2.2.2.2"], image: "a"}""")]
    [InlineData("{image: a, extra_hosts: {h: [1.1.1.1, 3.3.3.3]}}", """{extra_hosts: ["h=3.3.3.3", "v6:[::1]"]}""", """{extra_hosts: ["h=1.1.1.1", "h=3.3.3.3", "v6=::1"], image: "a"}""")]
    [InlineData("{image: a, build: .}", "{build: {args: [A=1]}}", """{build: {args: {A: "1"}, context: "/p"}, image: "a"}""")]
    [InlineData("{image: a, build: {context: x, args: {A: 1, B: 2}, tags: [t]}}", "{build: {args: [A=3], tags: [t, u], dockerfile: D}}", """{build: {args: {A: "3", B: "2"}, context: "/p/x", dockerfile: "D", tags: ["t", "u"]}, image: "a"}""")]
    [InlineData("{image: a, build: {context: x}}", "{build: y}", """{build: {context: "/p/y"}, image: "a"}""")]
    [InlineData("{image: a, x-a: {b: [1], c: 1}}", "{x-a: {b: [2], d: 2}}", """{image: "a", x-a: {b: [1, 2], c: 1, d: 2}}""")]
    [InlineData("""{image: a, ports: ["80"]}""", "{ports: !reset []}", """{image: "a"}""")]
    [InlineData("""{image: a, ports: ["80"]}""", """{ports: !override ["81"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 81}]}""")]
    [InlineData("{image: a, environment: {A: 1, B: 2}}", "{environment: {A: !reset null}}", """{environment: {B: "2"}, image: "a"}""")]
    [InlineData("{image: a, environment: [A=1, B=2]}", "{environment: {A: !reset null}}", """{environment: {A: "1", B: "2"}, image: "a"}""")]
    [InlineData("{image: a, environment: {A: 1, B: 2}}", "{environment: !override {C: 3}}", """{environment: {C: "3"}, image: "a"}""")]
    [InlineData("{image: a, build: {context: x, args: {A: 1}}}", "{build: !reset null}", """{image: "a"}""")]
    [InlineData("{image: a, deploy: {replicas: 3, labels: {a: b}}}", "{deploy: !override {replicas: 1}}", """{deploy: {replicas: 1}, image: "a"}""")]
    [InlineData("{image: a, command: [x, y]}", "{command: !reset []}", """{image: "a"}""")]
    [InlineData("""{image: a, ports: ["80", "81"]}""", """{ports: [!reset "80", "82"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 80}, {mode: "ingress", protocol: "tcp", target: 81}, {mode: "ingress", protocol: "tcp", target: 82}]}""")]
    [InlineData("""{image: a, ports: ["80"]}""", "{ports: }", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 80}]}""")]
    [InlineData("""{image: a, volumes: ["d:/x"]}""", "{volumes: }", """{image: "a", volumes: [{target: "d:/x", type: "volume", volume: {}}]}""")]
    [InlineData("{image: a, user: x}", "{user: }", """{image: "a", user: "x"}""")]
    [InlineData("{image: a, gpus: all}", "{gpus: [{driver: nvidia, count: 2}]}", """{gpus: [{count: -1}, {count: 2, driver: "nvidia"}], image: "a"}""")]
    [InlineData("{image: a, models: [m]}", "{models: {m: {endpoint_var: X}}}", """{image: "a", models: {m: {endpoint_var: "X"}}}""")]
    [InlineData("{image: a, annotations: {a: b}}", "{annotations: [a=c]}", """{annotations: {a: "c"}, image: "a"}""")]
    [InlineData("{image: a, storage_opt: {a: b}}", "{storage_opt: {a: c, d: e}}", """{image: "a", storage_opt: {a: "c", d: "e"}}""")]
    [InlineData("""{image: a, restart: "no"}""", "{restart: always}", """{image: "a", restart: "always"}""")]
    [InlineData("{image: a, mem_limit: 1g}", "{mem_limit: 512m}", """{image: "a", mem_limit: "536870912"}""")]
    [InlineData("{image: a, blkio_config: {weight: 5, device_read_bps: [{path: /a, rate: 1k}]}}", "{blkio_config: {device_read_bps: [{path: /a, rate: 2k}]}}", """{blkio_config: {device_read_bps: [{path: "/a", rate: "1024"}, {path: "/a", rate: "2048"}], weight: 5}, image: "a"}""")]
    [InlineData("{image: a, post_start: [{command: a}]}", "{post_start: [{command: b}]}", """{image: "a", post_start: [{command: ["a"]}, {command: ["b"]}]}""")]
    [InlineData("{image: a, develop: {watch: [{path: a, action: rebuild}]}}", "{develop: {watch: [{path: b, action: rebuild}]}}", """{develop: {watch: [{action: "rebuild", path: "/p/a"}, {action: "rebuild", path: "/p/b"}]}, image: "a"}""")]
    [InlineData("{image: a, healthcheck: {test: [CMD, a]}}", "{healthcheck: {disable: true}}", """{healthcheck: {disable: true, test: ["CMD", "a"]}, image: "a"}""")]
    [InlineData("""{image: a, ports: ["8000-8002:80"]}""", """{ports: ["8000-8002:80", "8001:80"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "8000-8002", target: 80}, {mode: "ingress", protocol: "tcp", published: "8001", target: 80}]}""")]
    [InlineData("{image: a, pid: host}", "{pid: }", """{image: "a", pid: "host"}""")]
    [InlineData("{image: a, scale: 2}", "{scale: 0}", """{image: "a", scale: 0}""")]
    [InlineData("{image: a, stop_grace_period: 1d}", "{stop_grace_period: 0s}", """{image: "a", stop_grace_period: "0s"}""")]
    [InlineData("{image: a, labels: {a: b}}", "{labels: x}", """{image: "a", labels: {a: "b", x: ""}}""")]
    public void Files_are_merged_as_Compose_merges_them(string service, string later, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service, later));
}
