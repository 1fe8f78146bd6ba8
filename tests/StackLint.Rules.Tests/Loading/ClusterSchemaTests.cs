using StackLint.Rules.Tests.Cluster;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.SchemaViolationAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class ClusterSchemaTests
{
    [Fact]
    public void Types_of_an_engines_settings_are_told_and_mended()
    {
        var found = Verify.CodeFix(
            """{"debug": {|SL0003:"true"|}, "mtu": {|SL0003:"1400"|}, "log-driver": {|SL0003:1|}, "dns": ["10.0.0.1", {|SL0003:8|}]}""",
            """{"debug": true, "mtu": 1400, "log-driver": "1", "dns": ["10.0.0.1", "8"]}""",
            DaemonText.Settings);
        Assert.Equal("'debug' must be true or false; dockerd refuses to start", found[0].Message);
        Assert.Null(found[0].Details.Stage);
    }

    [Fact]
    public void List_is_not_made_of_a_text() => Assert.Null(Assert.Single(
        Verify.Diagnostics("""{"dns": {|SL0003:"10.0.0.1"|}}""", DaemonText.Settings)).Details.Fix);

    [Theory]
    [InlineData("""{"debug": true, "log-opts": {"max-file": 3}}""")]
    [InlineData("""{"debugg": "true", "log-level": "verbose"}""")]
    public void What_the_engine_makes_of_them_is_of_another_rule(string json) => Verify.NoDiagnostics(json, DaemonText.Settings);

    [Fact]
    public void Launchpad_file_is_of_another_rule() => Verify.NoDiagnostics(
        LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1, port: ssh}, mcrConfig: {debug: \"true\"}}"), LaunchpadText.Settings);

    [Fact]
    public void Inventory_is_told_once_for_all_nodes()
    {
        var found = Verify.Diagnostic(
            """
            [
              {"ID": "a", "Spec": {"Role": "manager"}, "Description": {"Hostname": "m1", "Platform": {"OS": "linux"}, "Resources": {"MemoryBytes": {|SL0003:"8 GiB"|}}}},
              {"ID": "b", "Spec": {"Role": "worker"}, "Description": {"Hostname": "w1", "Platform": {"OS": "linux"}, "Resources": {"MemoryBytes": "16 GiB"}}}
            ]
            """,
            "'MemoryBytes' must be a whole number, as docker node inspect prints it; without it the node is not judged",
            LaunchpadText.Settings with { FileName = "nodes.json" });
        Assert.Single(found.Details.Related);
    }
}
