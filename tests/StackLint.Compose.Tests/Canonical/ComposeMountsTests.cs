namespace StackLint.Compose.Tests.Canonical;

/// <summary>What Docker Compose 2.40 prints of a service, recorded: mounts.</summary>
public sealed class ComposeMountsTests
{
    [Theory]
    [InlineData("""{image: a, volumes: ["/x", "d:/y", "./r:/z", "/h:/i:ro", "d:/j:nocopy"]}""", """{image: "a", volumes: [{target: "/x", type: "volume"}, {target: "d:/y", type: "volume", volume: {}}, {bind: {create_host_path: true}, source: "/p/r", target: "/z", type: "bind"}, {bind: {create_host_path: true}, read_only: true, source: "/h", target: "/i", type: "bind"}, {bind: {create_host_path: true}, source: "d:/j", target: "nocopy", type: "bind"}]}""")]
    [InlineData("""{image: a, volumes: ["/h:/i:z", "/h:/j:Z,ro", "/h:/k:rshared", "/h:/l:bogus"]}""", """{image: "a", volumes: [{bind: {create_host_path: true, selinux: "z"}, source: "/h", target: "/i", type: "bind"}, {bind: {create_host_path: true, selinux: "Z"}, read_only: true, source: "/h", target: "/j", type: "bind"}, {bind: {create_host_path: true, propagation: "rshared"}, source: "/h", target: "/k", type: "bind"}, {bind: {create_host_path: true}, source: "/h", target: "/l", type: "bind"}]}""")]
    [InlineData("""{image: a, volumes: ["~/h:/i", "C:\\a:/x", "\\\\srv\\share\\a:/y", "c:/a:/z:ro"]}""", """{image: "a", volumes: [{bind: {create_host_path: true}, source: "/nonexistent/h", target: "/i", type: "bind"}, {bind: {create_host_path: true}, source: "C:\\a", target: "/x", type: "bind"}, {bind: {create_host_path: true}, source: "\\\\srv\\share\\a", target: "/y", type: "bind"}, {bind: {create_host_path: true}, read_only: true, source: "c:/a", target: "/z", type: "bind"}]}""")]
    [InlineData("""{image: a, volumes: ["../r/./s:/z/../y/", "d:/a//b"]}""", """{image: "a", volumes: [{bind: {create_host_path: true}, source: "/r/s", target: "/y", type: "bind"}, {target: "d:/a/b", type: "volume", volume: {}}]}""")]
    [InlineData("""{image: a, volumes: ["x:/data", "a:/x:ro", "na/me:/d"]}""", """{image: "a", volumes: [{target: "x:/data", type: "volume", volume: {}}, {bind: {create_host_path: true}, source: "a:/x", target: "ro", type: "bind"}, {source: "na/me", target: "/d", type: "volume", volume: {}}]}""")]
    [InlineData("""{image: a, volumes: ["a"]}""", """{image: "a", volumes: [{target: "a", type: "volume"}]}""")]
    [InlineData("{image: a, volumes: [{type: bind, source: ./x, target: /y}, {type: tmpfs, target: /t, tmpfs: {size: 10m, mode: 0755}}]}", """{image: "a", volumes: [{source: "/p/x", target: "/y", type: "bind"}, {target: "/t", tmpfs: {mode: 493, size: "10485760"}, type: "tmpfs"}]}""")]
    [InlineData("{image: a, volumes: [{type: volume, source: d, target: /v/, read_only: true, volume: {nocopy: true, subpath: s, labels: [a=b]}}]}", """{image: "a", volumes: [{read_only: true, source: "d", target: "/v/", type: "volume", volume: {labels: {a: "b"}, nocopy: true, subpath: "s"}}]}""")]
    [InlineData("{image: a, volumes: [{type: bind, source: ., target: /b, bind: {create_host_path: false, propagation: shared, recursive: disabled}}]}", """{image: "a", volumes: [{bind: {propagation: "shared", recursive: "disabled"}, source: "/p", target: "/b", type: "bind"}]}""")]
    [InlineData("""{image: a, volumes: [{type: image, source: x, target: /b, image: {subpath: s}}, {type: npipe, source: '\\.\pipe\x', target: '\\.\pipe\x'}]}""", """{image: "a", volumes: [{image: {subpath: "s"}, source: "x", target: "/b", type: "image"}, {source: "\\\\.\\pipe\\x", target: "\\\\.\\pipe\\x", type: "npipe"}]}""")]
    [InlineData("""{image: a, volumes: ["./a:/x", "./b:/x"]}""", """{image: "a", volumes: [{bind: {create_host_path: true}, source: "/p/b", target: "/x", type: "bind"}]}""")]
    public void Service_is_printed_as_Compose_prints_it(string service, string expected) =>
        Assert.Equal(expected, ComposePrint.Service(service));
}
