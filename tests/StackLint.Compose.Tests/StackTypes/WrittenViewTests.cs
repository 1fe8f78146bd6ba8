using StackLint.Compose.Model;
using StackLint.Compose.Origins;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.StackTypes;

public sealed class WrittenViewTests
{
    [Fact]
    public void The_pairs_of_a_range_are_one_written_port()
    {
        var service = Service("ports: ['127.0.0.1:3000-3002:80', 81]");
        Assert.Equal(4, service.GetItems("ports").Length);
        Assert.Equal(
            ["127.0.0.1 3000-3002 80 True", "- - 81 True"],
            service.Ports.Select(static p => $"{Loading.Show(p.HostIp)} {Loading.Show(p.Published)} {p.Target} {p.IsShortSyntax}"));
    }

    [Fact]
    public void A_range_that_an_override_cuts_is_several_ports() => Assert.Equal(
        ["3000 80", "3001 81", "3002 80"],
        Service("ports: ['3000-3002:80']", "ports: ['3001:81']").Ports.Select(static p => $"{p.Published} {p.Target}"));

    [Theory]
    [InlineData("command: 'run it'", "run it")]
    [InlineData("command: [run, it]", "run it")]
    [InlineData("command: run $X", "?")]
    public void Commands_are_seen_as_written(string body, string expected) => Assert.Equal(expected, Loading.Join(Service(body).Command));

    [Fact]
    public void Mounts_are_seen_as_written() => Assert.Equal(
        ["./x True", "./y False", "vol True"],
        Service("volumes: ['./x:/a', {type: bind, source: ./y, target: /b}, 'vol:/c']").Volumes.Select(static v => $"{v.MountSource} {v.IsShortSyntax}"));

    [Fact]
    public void An_override_keeps_what_is_written()
    {
        var item = Service("volumes: ['./x:/a']", "volumes: ['./y:/a']").Volumes[0];
        Assert.Equal(("./y", ProvenanceKind.Override), (item.MountSource.Value, item.Item.Provenance.Steps.Single().Kind));
    }

    [Fact]
    public void Amounts_are_bytes_with_their_text()
    {
        var limits = Service("deploy: {resources: {limits: {memory: 512M}}}").Deploy.Resources.Limits;
        Assert.Equal((512L << 20, "512M"), (limits.Memory.Value.Bytes, limits.MemoryText.Value));
    }

    [Fact]
    public void List_items_are_the_source_of_their_pairs()
    {
        var pair = Service("environment: ['A=b']").Environment.Single();
        Assert.Equal(("A", "b", "A=b"), (pair.Name.Value, pair.Value.Value, ((ComposeScalar)pair.Source).Text));
    }

    [Fact]
    public void Decoded_values_stand_where_they_are_written()
    {
        var replicas = (ComposeScalar)Service("healthcheck: {retries: 3.7}").Healthcheck.Retries.Source!;
        Assert.Equal(("3", "3.7", ComposeScalarKind.Float), (replicas.Text, replicas.Node.Value, ((ComposeScalar)replicas.Written).Kind));
    }

    private static Service Service(params string[] bodies) => Loading.Service(ComposeTarget.Swarm, bodies);
}
