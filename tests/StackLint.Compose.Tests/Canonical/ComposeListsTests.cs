namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: lists.</summary>
public sealed class ComposeListsTests
{
    [Theory]
    [InlineData("""{image: a, environment: {A: 1, B: 1.10, C: true, D: , E: "", F: 1e3, G: 010}}""", """{environment: {A: "1", B: "1.1", C: "true", D: null, E: "", F: "1000", G: "8"}, image: "a"}""")]
    [InlineData("""{image: a, environment: [A=1, B, "C=", "D=a=b", A=2]}""", """{environment: {A: "2", B: null, C: "", D: "a=b"}, image: "a"}""")]
    [InlineData("{image: a, environment: {x-a: 1, B: 2}}", """{environment: {#extensions: "map[x-a:1]", B: "2"}, image: "a"}""")]
    [InlineData("{image: a, labels: {a: , b: 1, c: true}, annotations: [d=e, f]}", """{annotations: {d: "e", f: ""}, image: "a", labels: {a: "", b: "1", c: "true"}}""")]
    [InlineData("{image: a, labels: [a=1, a=2]}", """{image: "a", labels: {a: "2"}}""")]
    [InlineData("{image: a, sysctls: {net.a: 1}, storage_opt: {size: 1G}}", """{image: "a", storage_opt: {size: "1G"}, sysctls: {net.a: "1"}}""")]
    [InlineData("{image: a, dns: 1.1.1.1, dns_search: [b, a, b], dns_opt: [x, x]}", """{dns: ["1.1.1.1"], dns_opt: ["x"], dns_search: ["b", "a"], image: "a"}""")]
    [InlineData("""{image: a, dns: ["", 1.1.1.1]}""", """{dns: ["1.1.1.1"], image: "a"}""")]
    [InlineData("""{image: a, tmpfs: ["/a:size=1", "/a:size=2", /b]}""", """{image: "a", tmpfs: ["/a:size=2", "/b"]}""")]
    [InlineData("""{image: a, expose: [80, "81", 80]}""", """{expose: ["80", "81"], image: "a"}""")]
    [InlineData("{image: a, cap_add: [A, B, A]}", """{cap_add: ["A", "B"], image: "a"}""")]
    [InlineData("""{image: a, extra_hosts: ["a:1.1.1.1", "b=::1", "c=[::2]", "d=1.1.1.1,2.2.2.2"]}""", """{extra_hosts: ["a=1.1.1.1", "b=::1", "c=::2", "d=1.1.1.1", "d=2.2.2.2"], image: "a"}""")]
    [InlineData("{image: a, extra_hosts: {b: 1.1.1.1, a: [2.2.2.2, 1.1.1.1]}}", """{extra_hosts: ["a=1.1.1.1", "a=2.2.2.2", "b=1.1.1.1"], image: "a"}""")]
    [InlineData("{image: a, logging: {driver: json-file, options: {max-size: 10m, max-file: 3, c: }}}", """{image: "a", logging: {driver: "json-file", options: {c: "", max-file: "3", max-size: "10m"}}}""")]
    [InlineData("{image: a, environment: {A: .inf, B: -.Inf, C: .nan, D: +.INF}, labels: {l: .inf}}", """{environment: {A: "+Inf", B: "-Inf", C: "NaN", D: "+Inf"}, image: "a", labels: {l: "+Inf"}}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
