using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.StackTypes;

/// <summary>What <c>docker stack config</c> of client 28.2.2 printed for the same input.</summary>
public sealed class PortAndMountDecodingTests
{
    [Theory]
    [InlineData("""ports: ["9-11"]""", "ports: [{mode: 'ingress', protocol: 'tcp', target: 10}, {mode: 'ingress', protocol: 'tcp', target: 11}, {mode: 'ingress', protocol: 'tcp', target: 9}]")]
    [InlineData("""ports: [80, "80"]""", "ports: [{mode: 'ingress', protocol: 'tcp', target: 80}, {mode: 'ingress', protocol: 'tcp', target: 80}]")]
    [InlineData("""ports: ["3000-3002:4000-4002"]""", "ports: [{mode: 'ingress', protocol: 'tcp', published: 3000, target: 4000}, {mode: 'ingress', protocol: 'tcp', published: 3001, target: 4001}, {mode: 'ingress', protocol: 'tcp', published: 3002, target: 4002}]")]
    [InlineData("""ports: ["3000-3002:80"]""", "ports: [{mode: 'ingress', protocol: 'tcp', published: 3000, target: 80}, {mode: 'ingress', protocol: 'tcp', published: 3001, target: 80}, {mode: 'ingress', protocol: 'tcp', published: 3002, target: 80}]")]
    [InlineData("""ports: [":80", "127.0.0.1::81", "80-80", "0", "080:082", 0100]""", "ports: [{mode: 'ingress', protocol: 'tcp', target: 80}, {mode: 'ingress', protocol: 'tcp', target: 81}, {mode: 'ingress', protocol: 'tcp', target: 80}, {mode: 'ingress', protocol: 'tcp'}, {mode: 'ingress', protocol: 'tcp', published: 80, target: 82}, {mode: 'ingress', protocol: 'tcp', target: 64}]")]
    [InlineData("""ports: ["80-81-82", "8080:80/UDP", "90/tcp/x", "91/"]""", "ports: [{mode: 'ingress', protocol: 'tcp', target: 80}, {mode: 'ingress', protocol: 'tcp', target: 81}, {mode: 'ingress', protocol: 'udp', published: 8080, target: 80}, {mode: 'ingress', protocol: 'tcp', target: 90}, {mode: 'ingress', protocol: 'tcp', target: 91}]")]
    [InlineData("""ports: ["::1:5:6", "[::1]:7:8", "1.2.3.4:9:10"]""", "ports: [{mode: 'ingress', protocol: 'tcp', published: 5, target: 6}, {mode: 'ingress', protocol: 'tcp', published: 7, target: 8}, {mode: 'ingress', protocol: 'tcp', published: 9, target: 10}]")]
    [InlineData("ports: [{target: 80}, {target: 70000, published: 5, protocol: TCP, mode: host}, {target: 4294967297}, {published: 0}]", "ports: [{target: 80}, {mode: 'host', protocol: 'TCP', published: 5, target: 70000}, {target: 1}, {}]")]
    public void Ports_are_expanded(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("""volumes: ["d:/data", "a:/x:ro", "a:", "C:\\x:/w", "c:rel:/r"]""", """volumes: [{target: 'd:/data', type: 'volume'}, {source: 'a:/x', target: 'ro', type: 'bind'}, {target: 'a:', type: 'volume'}, {source: 'C:\x', target: '/w', type: 'bind'}, {source: '/srv/app/c:rel', target: '/r', type: 'bind'}]""")]
    [InlineData("""volumes: ["na/me:/d", "v:/t:nocopy,ro", /anon]""", "volumes: [{source: 'na/me', target: '/d', type: 'volume'}, {source: 'v:/t', target: 'nocopy,ro', type: 'bind'}, {target: '/anon', type: 'volume'}]")]
    [InlineData("""volumes: ["./x:/y", "../up:/u", ".:/dot", "/a/../q:/e"]""", "volumes: [{source: '/srv/app/x', target: '/y', type: 'bind'}, {source: '/srv/up', target: '/u', type: 'bind'}, {source: '/srv/app', target: '/dot', type: 'bind'}, {source: '/a/../q', target: '/e', type: 'bind'}]")]
    [InlineData("""volumes: ["~/x:/y:rw,ro", "~user/x:/z:ro,rw"]""", "volumes: [{read_only: true, source: '/home/u/x', target: '/y', type: 'bind'}, {source: '/home/uuser/x', target: '/z', type: 'bind'}]")]
    [InlineData("""volumes: ["/a:/b:nocopy", "/a:/c:z,cached,RO, ro", "/a:/d:shared,rslave"]""", "volumes: [{source: '/a', target: '/b', type: 'bind', volume: {nocopy: true}}, {source: '/a', target: '/c', type: 'bind'}, {bind: {propagation: 'rslave'}, source: '/a', target: '/d', type: 'bind'}]")]
    [InlineData("""volumes: ["\\\\srv\\share\\x:/v", "\\\\.\\pipe\\x:/p", "\\\\srv\\share:/s"]""", """volumes: [{source: '\\srv\share\x', target: '/v', type: 'bind'}, {source: '/srv/app/\\.\pipe\x', target: '/p', type: 'bind'}, {source: '/srv/app/\\srv\share', target: '/s', type: 'bind'}]""")]
    [InlineData("volumes: [{type: bind, source: rel, target: /x, read_only: true, bind: {propagation: shared, x: 1}, consistency: cached}]", "volumes: [{bind: {propagation: 'shared'}, consistency: 'cached', read_only: true, source: '/srv/app/rel', target: '/x', type: 'bind'}]")]
    [InlineData("volumes: [{type: volume, source: ./v, volume: {NOCOPY: true, subpath: s}}, {type: tmpfs, target: /t, tmpfs: {size: 0}}, {type: x, read_only: false, bind: {}}]", "volumes: [{source: './v', type: 'volume', volume: {nocopy: true, subpath: 's'}}, {target: '/t', tmpfs: {}, type: 'tmpfs'}, {bind: {}, type: 'x'}]")]
    [InlineData("""volumes: [{type: bind, source: "~", target: /h}, {type: bind, source: "C:/x"}]""", "volumes: [{source: '/home/u', target: '/h', type: 'bind'}, {source: 'C:/x', type: 'bind'}]")]
    public void Volumes_get_types_and_absolute_paths(string body, string expected) => Check(body, expected);

    [Theory]
    [InlineData("ports: [\"$P:80\", \"80:$P\", \"${P}\", \"8080:80\"]", "ports: [?, ?, ?, {mode: 'ingress', protocol: 'tcp', published: 8080, target: 80}]")]
    [InlineData("volumes: [\"./$V:/x\", \"${V}\", {type: bind, source: $V}, {type: $V, source: x}]", "volumes: [?, ?, {source: ?, type: 'bind'}, {source: 'x', type: ?}]")]
    public void Short_forms_with_unknown_parts_stay_whole(string body, string expected) => Assert.Equal(
        expected,
        Stacks.PrintService(Loading.Load(ComposeTarget.Swarm, $"services: {{a: {{{body}}}}}")));

    [Fact]
    public void Relative_paths_are_unknown_where_the_folder_is() => Assert.True(
        Loading.Load(ComposeTarget.Swarm, "configs: {c: {file: x}}").Configs[0].FindEntry("file")!.Value is ComposeScalar { IsUnknown: true });

    private static void Check(string body, string expected)
    {
        var project = Stacks.LoadService(body);
        Assert.Equal("", Stacks.Problems(project));
        Assert.Equal(expected, Stacks.PrintService(project));
    }
}
