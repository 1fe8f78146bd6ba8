using Xunit;

namespace StackLint.Compose.Tests.Merging;

/// <summary>What Docker Compose 2.40 prints of two files with the service <c>a</c>, recorded.</summary>
public sealed class ComposeServiceMergingTests
{
    [Theory]
    [InlineData("{image: a, user: x}", """{image: b, user: ""}""", """{image: "b"}""")]
    [InlineData("{image: a, init: true}", "{init: false}", """{image: "a", init: false}""")]
    [InlineData("{image: a, command: [x]}", "{command: []}", """{command: [], image: "a"}""")]
    [InlineData("{image: a, command: [x]}", "{command: }", """{image: "a"}""")]
    [InlineData("{image: a, entrypoint: x y}", """{entrypoint: ""}""", """{entrypoint: [], image: "a"}""")]
    [InlineData("{image: a, healthcheck: {test: [CMD, a], retries: 3, interval: 10s}}", "{healthcheck: {test: b, interval: 0s}}", """{healthcheck: {interval: "0s", retries: 3, test: ["CMD-SHELL", "b"]}, image: "a"}""")]
    [InlineData("{image: a, environment: {A: 1, B: 2}}", "{environment: [A=, B, C=3]}", """{environment: {A: "", B: null, C: "3"}, image: "a"}""")]
    [InlineData("{image: a, environment: [A=1, B]}", "{environment: {B: x, A: }}", """{environment: {A: null, B: "x"}, image: "a"}""")]
    [InlineData("{image: a, environment: {A: 1.10, T: true}}", "{environment: {A: }}", """{environment: {A: null, T: "true"}, image: "a"}""")]
    [InlineData("{image: a, labels: {a: 1, b: }}", "{labels: [a=2, c]}", """{image: "a", labels: {a: "2", b: "", c: ""}}""")]
    [InlineData("{image: a, sysctls: {net.a: 1}}", "{sysctls: [net.a=2, net.b=3]}", """{image: "a", sysctls: {net.a: "2", net.b: "3"}}""")]
    [InlineData("""{image: a, ports: ["80:80", "53:53/udp"]}""", """{ports: ["80:80", "53:53/tcp", "81"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "80", target: 80}, {mode: "ingress", protocol: "udp", published: "53", target: 53}, {mode: "ingress", protocol: "tcp", published: "53", target: 53}, {mode: "ingress", protocol: "tcp", target: 81}]}""")]
    [InlineData("""{image: a, ports: ["127.0.0.1:80:80"]}""", """{ports: ["80:80"]}""", """{image: "a", ports: [{host_ip: "127.0.0.1", mode: "ingress", protocol: "tcp", published: "80", target: 80}, {mode: "ingress", protocol: "tcp", published: "80", target: 80}]}""")]
    [InlineData("{image: a, ports: [{target: 80, published: 8080}]}", """{ports: ["8080:80"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "8080", target: 80}, {mode: "ingress", protocol: "tcp", published: "8080", target: 80}]}""")]
    [InlineData("""{image: a, ports: [{target: 80, published: "8080"}]}""", """{ports: ["8080:80"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "8080", target: 80}]}""")]
    [InlineData("""{image: a, ports: ["80"]}""", "{ports: [80]}", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 80}]}""")]
    [InlineData("""{image: a, volumes: ["./a:/x", "d:/y"]}""", """{volumes: ["./b:/x/", "e:/z"]}""", """{image: "a", volumes: [{bind: {create_host_path: true}, source: "/p/b", target: "/x", type: "bind"}, {target: "d:/y", type: "volume", volume: {}}, {target: "e:/z", type: "volume", volume: {}}]}""")]
    [InlineData("""{image: a, volumes: ["./a:/x"]}""", "{volumes: [{type: bind, source: ./c, target: /x}]}", """{image: "a", volumes: [{source: "/p/c", target: "/x", type: "bind"}]}""")]
    [InlineData("{image: a, volumes: [{type: bind, source: ./c, target: /x/}]}", """{volumes: ["./a:/x"]}""", """{image: "a", volumes: [{source: "/p/c", target: "/x/", type: "bind"}, {bind: {create_host_path: true}, source: "/p/a", target: "/x", type: "bind"}]}""")]
    [InlineData("{image: a, secrets: [s, {source: t, target: q}]}", "{secrets: [{source: u, target: q}, {source: s, mode: 0440}]}", """{image: "a", secrets: [{mode: "0440", source: "s", target: "/run/secrets/s"}, {source: "u", target: "q"}]}""")]
    [InlineData("{image: a, configs: [s, {source: t, target: /q}]}", """{configs: [{source: u, target: /q}, {source: s, uid: "1"}]}""", """{configs: [{source: "s", uid: "1"}, {source: "u", target: "/q"}], image: "a"}""")]
    [InlineData("{image: a, networks: [n, m]}", "{networks: {n: {aliases: [x]}}}", """{image: "a", networks: {m: null, n: {aliases: ["x"]}}}""")]
    [InlineData("{image: a, networks: {n: {aliases: [x], priority: 1}}}", "{networks: {n: {aliases: [y, x], driver_opts: {a: 1}}}}", """{image: "a", networks: {n: {aliases: ["x", "y"], driver_opts: {a: "1"}, priority: 1}}}""")]
    [InlineData("{image: a, networks: {n: {aliases: [x]}}}", "{networks: [n]}", """{image: "a", networks: {n: {aliases: ["x"]}}}""")]
    [InlineData("{image: a, networks: {n: {aliases: [x]}}}", "{networks: {n: }}", """{image: "a", networks: {n: {aliases: ["x"]}}}""")]
    [InlineData("{image: a, ulimits: {nofile: {soft: 1, hard: 2}, nproc: 3}}", "{ulimits: {nofile: 5}}", """{image: "a", ulimits: {nofile: 5, nproc: 3}}""")]
    [InlineData("{image: a, ulimits: {nofile: 5}}", "{ulimits: {nofile: {soft: 1, hard: 2}}}", """{image: "a", ulimits: {nofile: {hard: 2, soft: 1}}}""")]
    [InlineData("""{image: a, logging: {driver: x, options: {a: "1"}}}""", "{logging: {driver: y}}", """{image: "a", logging: {driver: "y"}}""")]
    [InlineData("""{image: a, logging: {driver: x, options: {a: "1"}}}""", """{logging: {options: {b: "2"}}}""", """{image: "a", logging: {driver: "x", options: {a: "1", b: "2"}}}""")]
    [InlineData("""{image: a, logging: {options: {a: "1"}}}""", """{logging: {driver: y, options: {b: "2"}}}""", """{image: "a", logging: {driver: "y", options: {a: "1", b: "2"}}}""")]
    [InlineData("{image: a, deploy: {labels: {a: b}}}", "{deploy: {labels: [a=c, d=e]}}", """{deploy: {labels: {a: "c", d: "e"}}, image: "a"}""")]
    [InlineData("{image: a, deploy: {placement: {constraints: [a==b]}}}", "{deploy: {placement: {constraints: [a==b, c==d]}}}", """{deploy: {placement: {constraints: ["a==b", "a==b", "c==d"]}}, image: "a"}""")]
    [InlineData("{image: a, dns: 1.1.1.1, dns_search: [a, b]}", "{dns: [1.1.1.1, 2.2.2.2], dns_search: b}", """{dns: ["1.1.1.1", "2.2.2.2"], dns_search: ["a", "b"], image: "a"}""")]
    [InlineData("{image: a, tmpfs: /a}", """{tmpfs: [/a, "/b:size=1", "/b:size=2"]}""", """{image: "a", tmpfs: ["/a", "/b:size=2"]}""")]
    [InlineData("{image: a, cap_add: [A, B]}", "{cap_add: [B, C]}", """{cap_add: ["A", "B", "C"], image: "a"}""")]
    [InlineData("""{image: a, devices: ["/dev/a"]}""", """{devices: ["/dev/b:/dev/a", "/dev/c"]}""", """{devices: [{permissions: "rwm", source: "/dev/b", target: "/dev/a"}, {permissions: "rwm", source: "/dev/c", target: "/dev/c"}], image: "a"}""")]
    [InlineData("{image: a, security_opt: [a]}", "{security_opt: [b]}", """{image: "a", security_opt: ["a", "b"]}""")]
    [InlineData("{image: a, expose: [80]}", """{expose: ["80", 81]}""", """{expose: ["80", "81"], image: "a"}""")]
    [InlineData("{image: a, depends_on: [b]}", "{depends_on: [c]}", """{depends_on: {b: {condition: "service_started", required: true}, c: {condition: "service_started", required: true}}, image: "a"}""")]
    public void Files_are_merged_as_Compose_merges_them(string service, string later, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service, later));
}
