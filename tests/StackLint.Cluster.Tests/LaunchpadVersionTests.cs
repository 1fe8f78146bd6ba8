namespace StackLint.Cluster.Tests;

public sealed class LaunchpadVersionTests
{
    public static TheoryData<string> ApiVersions => [.. LaunchpadVersions.ApiVersions];

    [Theory]
    [MemberData(nameof(ApiVersions))]
    public void File_of_each_version_is_read_without_problems(string apiVersion)
    {
        var isOld = apiVersion is "launchpad.mirantis.com/v1beta1" or "launchpad.mirantis.com/v1beta2" or "launchpad.mirantis.com/v1beta3" or "launchpad.mirantis.com/v1";
        Assert.True(LaunchpadVersions.TryParse(apiVersion, out var version));
        var kind = version <= LaunchpadVersion.V1Beta2 ? "UCP" : isOld ? "DockerEnterprise" : "mke+msr";
        var (mke, msr, role) = isOld ? ("ucp", "dtr", "dtr") : ("mke", "msr", "msr");
        var (mcr, config) = version <= LaunchpadVersion.Mke11 ? ("engine", "engineConfig") : ("mcr", "mcrConfig");
        var connection = version == LaunchpadVersion.V1Beta1 ? "address: 10.0.0.ADDRESS\n    sshPort: 2222"
            : version <= LaunchpadVersion.Mke12 ? "address: 10.0.0.ADDRESS\n    ssh:\n      port: 2222"
            : "ssh:\n      address: 10.0.0.ADDRESS\n      port: 2222";
        var swarmInMke = version <= LaunchpadVersion.Mke14 ? "    swarmInstallFlags: [--default-addr-pool=10.10.0.0/16]\n" : "";
        var swarmInMcr = version > LaunchpadVersion.Mke14 ? "    swarmInstallFlags: [--default-addr-pool=10.10.0.0/16]\n" : "";
        var document = Documents.Launchpad(
            $$"""
            apiVersion: {{apiVersion}}
            kind: {{kind}}
            metadata:
              name: prod
            spec:
              hosts:
              - role: manager
                {{connection.Replace("ADDRESS", "1", StringComparison.Ordinal)}}
                {{config}}:
                  debug: true
              - role: {{role}}
                {{connection.Replace("ADDRESS", "2", StringComparison.Ordinal)}}
              {{mke}}:
                version: 3.7.1
            {{swarmInMke}}  {{msr}}:
                version: 2.9.1
              {{mcr}}:
                channel: stable
            {{swarmInMcr}}
            """);
        Assert.Equal(version < LaunchpadVersions.Latest ? [ClusterProblemKind.OlderVersion] : [], document.Problems.Select(static p => p.Kind));
        Assert.Equal(version, document.Version);
        Assert.Equal(kind, document.Product.Value);
        Assert.Equal("prod", document.Name.Value);
        Assert.Equal(["manager", "msr"], document.Hosts.Select(static h => h.Role.Value));
        Assert.Equal(["10.0.0.1", "10.0.0.2"], document.Hosts.Select(static h => h.Address.Value));
        Assert.All(document.Hosts, static h => Assert.Equal(2222, h.Port.Value));
        Assert.True(document.Hosts[0].Daemon.Debug.Value);
        Assert.Equal(config, document.At(document.Hosts[0].Daemon.GetLocation()));
        Assert.Equal("3.7.1", document.Mke.Version.Value);
        Assert.Equal(mke, document.Mke.Name);
        Assert.Equal("2.9.1", document.Msr.Version.Value);
        Assert.Equal("stable", document.Mcr.Channel.Value);
        Assert.Equal("10.10.0.0/16", document.SwarmInstallFlags.GetValue("--default-addr-pool").Value);
    }

    [Theory]
    [InlineData("ucp: {version: 3.3.0}", "ucp", "mke")]
    [InlineData("engine: {version: 19.03.8}", "engine", "mcr")]
    [InlineData("dtr: {version: 2.8.1}", "dtr", "msr")]
    public void Old_name_is_refused_by_the_latest_version(string line, string key, string now)
    {
        var document = Documents.Launchpad(Minimal.Replace("spec:", $"spec:\n  {line}", StringComparison.Ordinal));
        var problem = Assert.Single(document.Problems);
        Assert.Equal((ClusterProblemKind.UnknownKey, now), (problem.Kind, problem.Suggestion));
        Assert.Equal(key, document.At(problem.Location));
        Assert.Contains("since launchpad.mirantis.com/mke/v1.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Newer_name_is_taken_under_an_older_version() =>
        Assert.Equal(
            [ClusterProblemKind.OlderVersion],
            Documents.Launchpad(Minimal.Replace("mke/v1.6", "mke/v1.1", StringComparison.Ordinal)).Problems.Select(static p => p.Kind));

    [Fact]
    public void Unknown_version_is_told_with_the_nearest()
    {
        var document = Documents.Launchpad(Minimal.Replace("mke/v1.6", "mke/v1.7", StringComparison.Ordinal));
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ClusterProblemKind.InvalidValue, problem.Kind);
        Assert.StartsWith("launchpad.mirantis.com/mke/v1.", problem.Suggestion, StringComparison.Ordinal);
        Assert.Null(document.Version);
        Assert.Equal("manager", Assert.Single(document.Hosts).Role.Value);
    }

    [Fact]
    public void Swarm_flags_under_mke_without_mcr_have_no_effect()
    {
        var document = Documents.Launchpad(
            """
            apiVersion: launchpad.mirantis.com/mke/v1.4
            kind: mke
            spec:
              hosts:
              - role: manager
                ssh: {address: 10.0.0.1}
              mke:
                version: 3.7.1
                swarmInstallFlags: [--autolock]
            """);
        Assert.Contains(document.Told(), static t => t.StartsWith("Ignored swarmInstallFlags", StringComparison.Ordinal));
    }

    private const string Minimal =
        """
        apiVersion: launchpad.mirantis.com/mke/v1.6
        kind: mke
        spec:
          hosts:
          - role: manager
            ssh: {address: 10.0.0.1}
          mke: {version: 3.7.1}
          mcr: {channel: stable-25.0}
        """;
}
