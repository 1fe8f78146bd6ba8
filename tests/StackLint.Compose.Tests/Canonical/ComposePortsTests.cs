namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: ports.</summary>
public sealed class ComposePortsTests
{
    [Theory]
    [InlineData("""{image: a, ports: ["80", "80/udp", ":81", "127.0.0.1::82", "[::1]:83:83"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 80}, {mode: "ingress", protocol: "udp", target: 80}, {mode: "ingress", protocol: "tcp", target: 81}, {host_ip: "127.0.0.1", mode: "ingress", protocol: "tcp", target: 82}, {host_ip: "::1", mode: "ingress", protocol: "tcp", published: "83", target: 83}]}""")]
    [InlineData("""{image: a, ports: ["3000-3002:4000-4002"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "3000", target: 4000}, {mode: "ingress", protocol: "tcp", published: "3001", target: 4001}, {mode: "ingress", protocol: "tcp", published: "3002", target: 4002}]}""")]
    [InlineData("""{image: a, ports: ["3000-3002:80", "90-92"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "3000-3002", target: 80}, {mode: "ingress", protocol: "tcp", target: 90}, {mode: "ingress", protocol: "tcp", target: 91}, {mode: "ingress", protocol: "tcp", target: 92}]}""")]
    [InlineData("""{image: a, ports: ["9-11"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 10}, {mode: "ingress", protocol: "tcp", target: 11}, {mode: "ingress", protocol: "tcp", target: 9}]}""")]
    [InlineData("{image: a, ports: [80, 0x50]}", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 80}]}""")]
    [InlineData("{image: a, ports: [{target: 80}]}", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", target: 80}]}""")]
    [InlineData("{image: a, ports: [{target: 80, published: 8080, host_ip: 127.0.0.1, protocol: udp, mode: host, name: w, app_protocol: http}]}", """{image: "a", ports: [{app_protocol: "http", host_ip: "127.0.0.1", mode: "host", name: "w", protocol: "udp", published: "8080", target: 80}]}""")]
    [InlineData("""{image: a, ports: [{target: 80, published: "8000-8010"}]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "8000-8010", target: 80}]}""")]
    [InlineData("""{image: a, ports: ["0.0.0.0:80:80", "8080:80/TCP"]}""", """{image: "a", ports: [{host_ip: "0.0.0.0", mode: "ingress", protocol: "tcp", published: "80", target: 80}, {mode: "ingress", protocol: "tcp", published: "8080", target: 80}]}""")]
    [InlineData("""{image: a, ports: ["080:080"]}""", """{image: "a", ports: [{mode: "ingress", protocol: "tcp", published: "80", target: 80}]}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
