using StackLint.Compose.Targets;

namespace StackLint.Compose.Tests.Binding;

public sealed class ListBinderTests
{
    [Theory]
    [InlineData("{A: b, C: , D: '', E: 1, F: $X}", "A=b C=? D= E=1 F=?")]
    [InlineData("[A=b, C, D=, E=x=y, '$X=1', 'F=$X', '$X']", "A=b C=? D= E=x=y ?=? F=?")]
    [InlineData("[[x]]", "?=?")]
    [InlineData("text", "")]
    public void Environment(string value, string expected) =>
        Assert.Equal(expected, Loading.Show(Loading.Service($"environment: {value}").Environment));

    [Fact]
    public void Hosts_are_split_at_equals_or_colon() =>
        Assert.Equal("a=1.2.3.4 b=::1", Loading.Show(Loading.Service("extra_hosts: ['a:1.2.3.4', 'b=::1']").ExtraHosts));

    [Fact]
    public void One_text_is_a_list_of_one() => Assert.Equal("a.env", Loading.Join(Loading.Service("env_file: a.env").EnvFile));

    [Fact]
    public void The_long_form_of_env_file_gives_its_path() =>
        Assert.Equal("a.env b.env", Loading.Join(Loading.Service("env_file: [a.env, {path: b.env, required: false}]").EnvFile));

    [Theory]
    [InlineData("[b, c]")]
    [InlineData("{b: {condition: service_healthy}, c: {}}")]
    public void Dependencies_are_names(string value) => Assert.Equal("b c", Loading.Join(Loading.Service($"depends_on: {value}").DependsOn));

    [Theory]
    [InlineData("[front, '$N']", "front:, ?:")]
    [InlineData("{front: {aliases: [x, y]}, back: }", "front:x y, back:")]
    [InlineData("text", "")]
    public void Networks(string value, string expected)
    {
        var networks = Loading.Service($"networks: {value}").Networks;
        Assert.Equal(expected, string.Join(", ", networks.Select(static n => $"{n.Name ?? "?"}:{Loading.Join(n.Aliases)}")));
    }

    [Fact]
    public void Secrets_and_configs_have_two_forms()
    {
        var service = Loading.Service("secrets: [s, {source: t, target: /x}], configs: [{source: $C}]");
        Assert.Equal("s:- t:/x", string.Join(" ", service.Secrets.Select(static s => $"{Loading.Show(s.Name)}:{Loading.Show(s.FilePath)}")));
        Assert.True(Assert.Single(service.Configs).Name.IsUnknown);
    }

    [Theory]
    [InlineData("{config: [{subnet: 10.0.0.0/24}, {subnet: $S}, {}]}", "10.0.0.0/24 ?", false)]
    [InlineData("{config: $C}", "", true)]
    [InlineData("$I", "", true)]
    [InlineData("{config: [$C]}", "", true)]
    [InlineData("", "", false)]
    public void Subnets(string ipam, string expected, bool hasUnknown)
    {
        var network = Assert.Single(Loading.Load(ComposeTarget.Swarm, $"networks: {{n: {{ipam: {ipam}}}}}\n").Networks);
        Assert.Equal(expected, string.Join(" ", network.Subnets.Select(Loading.Show)));
        Assert.Equal(hasUnknown, network.HasUnknownSubnets);
    }
}
