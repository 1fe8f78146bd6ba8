using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.MsrReplicaCountAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class MsrReplicaCountTests
{
    private const string Registry = "  mke: {version: 3.7.12}\n  {|SL7009:msr|}: {version: 2.9.20}";

    [Theory]
    [InlineData(1, "1 registry replica: when it fails, nothing can be pulled or pushed; 3 is the smallest highly available number")]
    [InlineData(2, "2 registry replicas: an even number survives no more failures than 1; 3 is the smallest highly available number")]
    [InlineData(4, "4 registry replicas: an even number survives no more failures than 3; 3 is the smallest highly available number")]
    [InlineData(8, "8 registry replicas: more than 7 are not supported; 3 is the smallest highly available number")]
    [InlineData(9, "9 registry replicas: more than 7 are not supported; 3 is the smallest highly available number")]
    public void Wrong_number_is_reported_at_the_registry(int count, string message)
    {
        var found = Verify.Diagnostic(Create(count, Registry), message, LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(count, found.Details.Related.Length);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Five_and_seven_are_information(int count)
    {
        var found = Verify.Diagnostics(Create(count, Registry), LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found[0].Severity);
        Assert.Contains("each change of metadata is committed on all of them", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_are_right() => Verify.NoDiagnostics(Create(3, Plain), LaunchpadText.Settings);

    [Theory]
    [InlineData("# stacklint test-cluster\n", "prod")]
    [InlineData("", "dev.acme")]
    public void A_single_replica_of_a_test_cluster_is_information(string comment, string name)
    {
        var text = comment + Create(1, Registry).Replace("name: prod", $"name: {name}", StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Verify.Diagnostics(text, LaunchpadText.Settings)).Severity);
        Assert.Equal(
            DiagnosticSeverity.Warning,
            Assert.Single(Verify.Diagnostics(comment + Create(2, Registry).Replace("name: prod", $"name: {name}", StringComparison.Ordinal), LaunchpadText.Settings)).Severity);
    }

    [Fact]
    public void Allowed_numbers_are_an_option()
    {
        Verify.NoDiagnostics(Create(5, Plain), LaunchpadText.With("stacklint.sl7009.allowed", "3,5"));
        Verify.NoDiagnostics(Create(1, Plain), LaunchpadText.With("stacklint.sl7009.allowed", "1"));
        Verify.Diagnostic(
            Create(3, Registry), "3 registry replicas: the settings allow other numbers; 3 is the smallest highly available number", LaunchpadText.With("stacklint.sl7009.allowed", "5"));
    }

    [Fact]
    public void Without_a_registry_nothing_is_said()
    {
        Verify.NoDiagnostics(Create(0, Plain), LaunchpadText.Settings);
        Verify.NoDiagnostics(Create(2, "  mke: {version: 3.7.12}"), LaunchpadText.Settings);
    }

    [Fact]
    public void An_unknown_role_may_be_a_replica() =>
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "msr", "${ROLE}"), Plain), LaunchpadText.Settings);

    [Fact]
    public void Older_files_are_read_alike() => Verify.Diagnostics(
        """
        apiVersion: launchpad.mirantis.com/v1
        kind: DockerEnterprise
        spec:
          hosts:
            - {role: manager, ssh: {address: 10.0.0.1}}
            - {role: dtr, ssh: {address: 10.0.0.2}}
            - {role: dtr, ssh: {address: 10.0.0.3}}
          ucp: {version: 3.3.3}
          {|SL7009:dtr|}: {version: 2.8.3, replicaConfig: sequential}
        """,
        LaunchpadText.Settings);

    private static string Plain => Registry.Replace("{|SL7009:msr|}", "msr", StringComparison.Ordinal);

    private static string Create(int count, string rest) => LaunchpadText.Create(LaunchpadText.Hosts(null, Enumerable.Repeat("msr", count).Prepend("manager")), rest);
}
