namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 refuses while it decodes, with its words, recorded.</summary>
public sealed class ComposeRefusalTests
{
    [Theory]
    [InlineData("""{image: a, ports: ["1.2.3:80:80"]}""", "Invalid ip address: 1.2.3")]
    [InlineData("""{image: a, ports: ["80:80:80:80"]}""", "Invalid ip address 80:80: address 80:80:: too many colons in address")]
    [InlineData("""{image: a, ports: ["99999:80"]}""", "Invalid hostPort: 99999")]
    [InlineData("""{image: a, ports: ["80-70"]}""", "Invalid containerPort: 80-70")]
    [InlineData("""{image: a, ports: ["80-82:90-91"]}""", "Invalid ranges specified for container and host Ports: 90-91 and 80-82")]
    [InlineData("""{image: a, ports: ["0"]}""", "is missing a target port")]
    [InlineData("""{image: a, ports: ["80/xyz"]}""", "Invalid proto: xyz")]
    [InlineData("""{image: a, ports: ["localhost:80:80"]}""", "Invalid ip address: localhost")]
    [InlineData("""{image: a, ports: ["3000:4000-4002"]}""", "Invalid ranges specified for container and host Ports: 4000-4002 and 3000")]
    [InlineData("{image: a, ports: [80.0]}", "invalid type float64 for port")]
    [InlineData("""{image: a, volumes: ["/a::/b"]}""", "invalid spec: /a::/b: empty section between colons")]
    [InlineData("""{image: a, volumes: ["/a:/b:ro:x"]}""", "invalid spec: /a:/b:ro:x: too many colons")]
    [InlineData("""{image: a, volumes: [""]}""", "invalid empty volume spec")]
    [InlineData("{image: a, volumes: [{type: bind, target: /y}]}", """invalid mount config for type "bind": field Source must not be empty""")]
    [InlineData("""{image: a, command: "a (b)"}""", "invalid command line string")]
    [InlineData("""{image: a, command: "a 'b"}""", "invalid command line string")]
    [InlineData("""{image: a, command: "a\\"}""", "invalid command line string")]
    [InlineData("{image: a, extra_hosts: [a]}", "invalid additional host, missing IP: a")]
    [InlineData("""{image: a, extra_hosts: ["=1.1.1.1"]}""", "bad host name ''")]
    [InlineData("""{image: a, stop_grace_period: "10"}""", "time: missing unit in duration \"10\"")]
    [InlineData("{image: a, mem_limit: 1x}", "invalid suffix: 'x'")]
    [InlineData("""{image: a, devices: ["a:b:c:d"]}""", "confusing device mapping, please use long syntax: a:b:c:d")]
    [InlineData("networks: {n: {external: {name: z}, name: y}}", "name and external.name conflict; only use name")]
    [InlineData("volumes: {d: {external: true, driver: x}}", """conflicting parameters "external" and "driver" specified""")]
    [InlineData("secrets: {s: {}}", "one of file|environment must be set")]
    [InlineData("secrets: {s: {file: a, environment: B}}", "file|environment attributes are mutually exclusive")]
    [InlineData("configs: {c: {content: a, file: b}}", "file|environment|content attributes are mutually exclusive")]
    public void Refusal_is_in_the_words_of_Compose(string yaml, string expected) => Assert.Equal(expected, ComposePrint.Refusal(yaml));
}
