using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.MsrStorageAndBalancerAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class MsrStorageAndBalancerTests
{
    private const string Stored = "--nfs-storage-url nfs://10.0.0.40/registry";

    private const string Balanced = "--dtr-external-url registry.acme.example";

    [Fact]
    public void Missing_address_is_reported_at_the_flags()
    {
        var found = Verify.Diagnostic(
            Create($"{{|SL7010:installFlags|}}: [{Stored}]"),
            "3 replicas but no load-balancer address (--dtr-external-url): clients that know one replica lose the registry with it",
            LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Missing_storage_is_information()
    {
        var found = Verify.Diagnostic(
            Create($"{{|SL7010:installFlags|}}: [{Balanced}]"),
            "3 replicas but no shared storage (--nfs-storage-url or --dtr-storage-volume): unless object storage is set later, each has images of its own",
            LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Without_flags_both_stand_at_the_registry() => Verify.Diagnostics(
        Create("replicaIDs: sequential").Replace("  msr:", "  {|SL7010:{|SL7010:msr|}|}:", StringComparison.Ordinal), LaunchpadText.Settings);

    [Theory]
    [InlineData("10.0.0.2")]
    [InlineData("https://10.0.0.3:443/v2")]
    [InlineData("10.0.0.4:4443")]
    public void Address_of_one_replica_is_none_for_all(string url)
    {
        var found = Verify.Diagnostic(
            Create($"installFlags: [{Stored}, \"{{|SL7010:--dtr-external-url {url}|}}\"]"),
            "3 replicas but --dtr-external-url names one of them; give the address of the load balancer in front of all",
            LaunchpadText.Settings);
        Assert.Equal("this replica", Assert.Single(found.Details.Related).Message);
    }

    [Theory]
    [InlineData("installFlags: [--dtr-external-url registry.acme.example, --dtr-storage-volume registry]")]
    [InlineData("installFlags: [--dtr-external-url=https://10.0.0.1, --nfs-storage-url=nfs://10.0.0.40/registry]")]
    [InlineData("installFlags: [\"--dtr-external-url ${URL}\", --nfs-storage-url=nfs://10.0.0.40/registry]")]
    [InlineData("installFlags: [\"${FLAGS}\"]")]
    [InlineData("installFlags: \"${FLAGS}\"")]
    public void Balancer_and_storage_or_unknown_flags_are_silent(string flags) => Verify.NoDiagnostics(Create(flags), LaunchpadText.Settings);

    [Fact]
    public void What_is_written_is_judged_beside_unknown_flags() =>
        Verify.Diagnostics(Create("installFlags: [\"${FLAGS}\", {|SL7010:--dtr-external-url=10.0.0.2|}]"), LaunchpadText.Settings);

    [Theory]
    [InlineData("manager", "msr")]
    [InlineData("manager", "worker")]
    [InlineData("manager", "msr", "msr", "${ROLE}")]
    public void One_replica_needs_neither_and_unknown_roles_are_silent(params string[] roles) =>
        Verify.NoDiagnostics(LaunchpadText.Create(LaunchpadText.Hosts(null, roles), "  mke: {version: 3.7.12}\n  msr: {version: 2.9.20}"), LaunchpadText.Settings);

    [Fact]
    public void Older_files_are_read_alike() => Verify.Diagnostics(
        """
        apiVersion: launchpad.mirantis.com/v1
        kind: DockerEnterprise
        spec:
          hosts:
            - {role: manager, ssh: {address: 10.0.0.1}}
            - {role: dtr, ssh: {address: dtr1.acme.example}}
            - {role: dtr, ssh: {address: dtr2.acme.example}}
          ucp: {version: 3.3.3}
          dtr:
            version: 2.8.3
            installFlags:
              - --dtr-storage-volume images
              - {|SL7010:--dtr-external-url DTR1.acme.example|}
        """,
        LaunchpadText.Settings);

    private static string Create(string line) => LaunchpadText.Create(
        LaunchpadText.Hosts(null, "manager", "msr", "msr", "msr"), $"  mke: {{version: 3.7.12}}\n  msr:\n    version: 2.9.20\n    {line}");
}
