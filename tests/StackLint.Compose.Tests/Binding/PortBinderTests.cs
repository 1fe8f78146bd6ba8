using StackLint.Compose.Model;
using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Binding;

public sealed class PortBinderTests
{
    [Theory]
    [InlineData("80", "- - 80 - -")]
    [InlineData("'80'", "- - 80 - -")]
    [InlineData("'8080:80'", "- 8080 80 - -")]
    [InlineData("'8080:80/UDP'", "- 8080 80 udp -")]
    [InlineData("'80/'", "- - 80 - -")]
    [InlineData("'80/tcp/x'", "- - 80 tcp -")]
    [InlineData("'3000-3002:4000-4002'", "- 3000-3002 4000-4002 - -")]
    [InlineData("'3000-3002:80'", "- 3000-3002 80 - -")]
    [InlineData("'127.0.0.1:8080:80'", "127.0.0.1 8080 80 - -")]
    [InlineData("'127.0.0.1::80'", "127.0.0.1 - 80 - -")]
    [InlineData("'::1:8080:80'", "::1 8080 80 - -")]
    [InlineData("'[::1]:8080:80'", "::1 8080 80 - -")]
    [InlineData("':80'", "- - 80 - -")]
    [InlineData("'080:080'", "- 80 80 - -")]
    [InlineData("'0:80'", "- - 80 - -")]
    [InlineData("'80-81-82'", "- - 80-81 - -")]
    [InlineData("'80-80'", "- - 80 - -")]
    [InlineData("0100", "- - 64 - -")]
    [InlineData("{target: 80, published: 8080, protocol: TCP, mode: host, host_ip: 127.0.0.1}", "127.0.0.1 8080 80 tcp host")]
    [InlineData("{target: 80, published: '8080-8081'}", "- 8080-8081 80 - -")]
    [InlineData("{target: 80, published: 0}", "- - 80 - -")]
    [InlineData("{target: 70000}", "- - ? - -")]
    [InlineData("{target: 80, published: '$P', mode: '$M'}", "- ? 80 - ?")]
    public void Docker_reads(string item, string expected) => Assert.Equal(expected, Show(Bind(item)));

    [Theory]
    [InlineData("'3000:4000-4002'")]
    [InlineData("'3000-3001:4000-4002'")]
    [InlineData("'8080/udp:80'")]
    [InlineData("'127.0.0.1:80'")]
    [InlineData("'80:'")]
    [InlineData("'80-70'")]
    [InlineData("'65536:80'")]
    [InlineData("'localhost:80:80'")]
    [InlineData("' 80'")]
    [InlineData("'+80'")]
    [InlineData("'0x50'")]
    [InlineData("'80/xyz'")]
    [InlineData("'127.1:80:80'")]
    public void What_Docker_refuses_is_unknown(string item) => Assert.Equal("? ? ? ? -", Show(Bind(item)));

    [Theory]
    [InlineData("80.5")]
    [InlineData("[80]")]
    [InlineData("true")]
    public void A_wrong_type_is_unknown(string item) => Assert.Equal("? ? ? ? ?", Show(Bind(item)));

    [Theory]
    [InlineData("'${P}'", "? ? ? ? -")]
    [InlineData("'${P}:80'", "? ? 80 - -")]
    [InlineData("'${P}:80/udp'", "? ? 80 udp -")]
    [InlineData("'8080:${P}'", "- 8080 ? ? -")]
    [InlineData("'8080:${P}/tcp'", "- 8080 ? tcp -")]
    [InlineData("'8080:80/${P}'", "- 8080 80 ? -")]
    [InlineData("'${A}:${B}:80'", "? ? 80 - -")]
    [InlineData("'127.0.0.1:${P}:80'", "127.0.0.1 ? 80 - -")]
    [InlineData("'${IP}:8080:80'", "? 8080 80 - -")]
    [InlineData("'127.0.0.1:${P}'", "127.0.0.1 ? ? ? -")]
    [InlineData("'${P:-8080}:80'", "- 8080 80 - -")]
    public void A_variable_leaves_what_separators_settle(string item, string expected) => Assert.Equal(expected, Show(Bind(item)));

    [Fact]
    public void Other_forms_give_no_ports()
    {
        Assert.Empty(Loading.Service("ports: '80:80'").Ports);
        Assert.Empty(Loading.Service("ports: ").Ports);
        Assert.Empty(Loading.Service("ports: [null]").Ports);
    }

    private static PortMapping Bind(string item) => Assert.Single(Loading.Service(ComposeTarget.Swarm, $"ports: [{item}]").Ports);

    private static string Show(PortMapping port) =>
        $"{Loading.Show(port.HostIp)} {Loading.Show(port.Published)} {Loading.Show(port.Target)} {Loading.Show(port.Protocol)} {Loading.Show(port.Mode)}";
}
