namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: builds.</summary>
public sealed class ComposeBuildsTests
{
    [Theory]
    [InlineData("{build: .}", """{build: {context: "/p"}}""")]
    [InlineData("{build: {}}", """{build: {context: "/p"}}""")]
    [InlineData("""{build: {context: "https://github.com/a/b.git", dockerfile: D, args: [A=1, B], labels: [a=b], target: t, shm_size: 1m, ssh: [default]}}""", """{build: {args: {A: "1", B: null}, context: "https://github.com/a/b.git", dockerfile: "D", labels: {a: "b"}, shm_size: "1048576", ssh: ["default"], target: "t"}}""")]
    [InlineData("""{build: {context: x, additional_contexts: {a: ./b, c: "service:d", e: "docker-image://x"}, secrets: [s], ulimits: {nofile: 5}, extra_hosts: ["a=1.1.1.1"], tags: [x, x]}}""", """{build: {additional_contexts: {a: "/p/b", c: "service:d", e: "docker-image://x"}, context: "/p/x", extra_hosts: ["a=1.1.1.1"], secrets: [{source: "s"}], tags: ["x"], ulimits: {nofile: 5}}}""")]
    [InlineData("""{build: {context: x, dockerfile_inline: "FROM x\n", cache_from: [a], no_cache: true, pull: true, privileged: true, platforms: [a/b], entitlements: [x], provenance: true, sbom: false, isolation: i, network: host}}""", """{build: {cache_from: ["a"], context: "/p/x", dockerfile_inline: "FROM x\n", entitlements: ["x"], isolation: "i", network: "host", no_cache: true, platforms: ["a/b"], privileged: true, provenance: "true", pull: true, sbom: "false"}}""")]
    [InlineData("{image: a, develop: {watch: [{path: ./s, action: sync, target: /x, ignore: [a], include: b}, {path: p, action: sync+exec, target: /y, exec: {command: echo hi, user: r}}]}}", """{develop: {watch: [{action: "sync", ignore: ["a"], include: ["b"], path: "/p/s", target: "/x"}, {action: "sync+exec", exec: {command: ["echo", "hi"], user: "r"}, path: "/p/p", target: "/y"}]}, image: "a"}""")]
    [InlineData("{image: a, post_start: [{command: ./x y, user: root, privileged: true, working_dir: /w, environment: [A=b]}], pre_stop: [{command: [a]}]}", """{image: "a", post_start: [{command: ["./x", "y"], environment: {A: "b"}, privileged: true, user: "root", working_dir: "/w"}], pre_stop: [{command: ["a"]}]}""")]
    [InlineData("{image: a, models: [m]}", """{image: "a", models: {m: null}}""")]
    [InlineData("{image: a, models: {m: {endpoint_var: E, model_var: M}}}", """{image: "a", models: {m: {endpoint_var: "E", model_var: "M"}}}""")]
    [InlineData("{provider: {type: x, options: {a: 1, b: [c, d]}}}", """{provider: {options: {a: ["1"], b: ["c", "d"]}, type: "x"}}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
