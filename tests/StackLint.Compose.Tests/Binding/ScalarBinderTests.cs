namespace StackLint.Compose.Tests.Binding;

public sealed class ScalarBinderTests
{
    [Theory]
    [InlineData("web", "web")]
    [InlineData("'web'", "web")]
    [InlineData("1000", "1000")]
    [InlineData("010", "010")]
    [InlineData("no", "no")]
    [InlineData("false", "false")]
    [InlineData("", "-")]
    [InlineData("~", "-")]
    [InlineData("''", "")]
    [InlineData("$X", "?")]
    [InlineData("[a]", "?")]
    [InlineData("{a: b}", "?")]
    public void Texts(string value, string expected) => Assert.Equal(expected, Loading.Show(Loading.Service($"user: {value}").User));

    [Theory]
    [InlineData("VIP", "vip")]
    [InlineData("DnsRR", "dnsrr")]
    [InlineData("$X", "?")]
    [InlineData("~", "-")]
    public void Endpoint_modes_count_in_any_case(string value, string expected) =>
        Assert.Equal(expected, Loading.Show(Loading.Service($"deploy: {{endpoint_mode: {value}}}").Deploy.EndpointMode));

    [Theory]
    [InlineData("true", "True")]
    [InlineData("'true'", "True")]
    [InlineData("'Yes'", "True")]
    [InlineData("off", "False")]
    [InlineData("'1'", "?")]
    [InlineData("1", "?")]
    [InlineData("''", "?")]
    [InlineData("'${X:-true}'", "True")]
    [InlineData("$X", "?")]
    [InlineData("null", "-")]
    public void Booleans(string value, string expected) => Assert.Equal(expected, Loading.Show(Loading.Service($"init: {value}").Init));

    [Theory]
    [InlineData("3", "3")]
    [InlineData("010", "8")]
    [InlineData("3.0", "3")]
    [InlineData("1e1", "10")]
    [InlineData("'0440'", "440")]
    [InlineData("'+3'", "3")]
    [InlineData("-1", "-1")]
    [InlineData("3.5", "?")]
    [InlineData("'0x10'", "?")]
    [InlineData("' 3'", "?")]
    [InlineData("''", "?")]
    [InlineData("true", "?")]
    [InlineData("'${N:-5}'", "5")]
    public void Integers(string value, string expected) => Assert.Equal(expected, Loading.Show(Loading.Service($"scale: {value}").Scale));

    [Theory]
    [InlineData("0.5", "0.5")]
    [InlineData("2", "2")]
    [InlineData("'1.25'", "1.25")]
    [InlineData("half", "?")]
    [InlineData(".inf", "?")]
    public void Numbers(string value, string expected) => Assert.Equal(expected, Loading.Show(Loading.Service($"cpus: {value}").Cpus));

    [Theory]
    [InlineData("512m", "512M")]
    [InlineData("1024", "1K")]
    [InlineData("lots", "?")]
    [InlineData("$M", "?")]
    [InlineData("[1]", "?")]
    public void Sizes(string value, string expected) => Assert.Equal(expected, Loading.Show(Loading.Service($"mem_limit: {value}").MemLimit));

    [Theory]
    [InlineData("true", "True")]
    [InlineData("{name: x}", "True")]
    [InlineData("{}", "True")]
    [InlineData("false", "False")]
    [InlineData("$E", "?")]
    [InlineData("", "-")]
    public void External(string value, string expected)
    {
        var project = Loading.Load(StackLint.Compose.Targets.ComposeTarget.Swarm, $"networks: {{n: {{external: {value}}}}}\n");
        Assert.Equal(expected, Loading.Show(Assert.Single(project.Networks).External));
    }
}
