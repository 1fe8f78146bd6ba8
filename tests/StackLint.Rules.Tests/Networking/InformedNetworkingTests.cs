using StackLint.Analysis.Findings;
using StackLint.Rules.Networking;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;

namespace StackLint.Rules.Tests.Networking;

/// <summary>What SL2004 and SL2008 learn from documents of the cluster.</summary>
public sealed class InformedNetworkingTests
{
    [Theory]
    [InlineData("http://node1:8080/x", "node1:8080")]
    [InlineData("http://NODE1:8080", "NODE1:8080")]
    [InlineData("10.1.0.1:8080", "10.1.0.1:8080")]
    public void Node_of_the_inventory_with_the_published_port_is_the_mesh(string value, string host)
    {
        var found = RuleVerifier<InternalTrafficOnRoutingMeshAnalyzer>.Diagnostics(Reaching(value, "{|SL2004:\"8080:80\"|}"), InventoryText.Beside(InventoryText.Node("node1"))).Single();
        Assert.Equal(FindingConfidence.High, found.Details.Confidence);
        Assert.Contains($"'web' reaches it through a node as {host} (+4)", found.Details.Evidence);
        var place = Assert.Single(found.Details.InformedBy);
        Assert.Equal((InventoryText.Name, host.StartsWith('1') ? "'10.1.0.1' is a node" : "'node1' is a node"), (place.Location.GetLineSpan().Path, place.Message));
    }

    [Fact]
    public void Host_of_the_Launchpad_file_is_a_node() => Assert.Equal("launchpad.yaml", RuleVerifier<InternalTrafficOnRoutingMeshAnalyzer>.Diagnostics(
        Reaching("http://10.0.0.1:8080", "{|SL2004:\"8080:80\"|}"),
        new VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker")))] })
        .Single().Details.InformedBy.Single().Location.GetLineSpan().Path);

    [Theory]
    [InlineData("http://node1:9090")]
    [InlineData("http://node2:8080")]
    [InlineData("node1")]
    [InlineData("http://localhost:8080")]
    public void Other_ports_and_hosts_are_not_the_mesh(string value) => RuleVerifier<InternalTrafficOnRoutingMeshAnalyzer>.NoDiagnostics(
        Reaching(value, "\"8080:80\""), InventoryText.Beside(InventoryText.Node("node1"), InventoryText.Node("localhost")));

    [Fact]
    public void Service_goes_before_a_node_of_its_name()
    {
        var found = RuleVerifier<InternalTrafficOnRoutingMeshAnalyzer>.Diagnostics(
            """
            services:
              node1: {image: redis:7, ports: [{|SL2004:"6379:6379"|}]}
              web: {image: acme/web:1, environment: {CACHE: "redis://node1:6379"}}
            """,
            InventoryText.Beside(InventoryText.Node("node1"))).Single();
        Assert.DoesNotContain(found.Details.Evidence, static e => e.Contains("through a node", StringComparison.Ordinal));
        Assert.Empty(found.Details.InformedBy);
    }

    [Fact]
    public void Without_an_inventory_a_node_is_any_host() =>
        RuleVerifier<InternalTrafficOnRoutingMeshAnalyzer>.NoDiagnostics(Reaching("http://node1:8080", "\"8080:80\""));

    [Theory]
    [InlineData("--default-addr-pool=10.20.0.0/16", "10.20.0.0/24")]
    [InlineData("--default-addr-pool=10.20.0.0/16\", \"--default-addr-pool-mask-length=26", "10.20.0.0/26")]
    public void Ingress_range_is_the_first_block_of_the_pool(string flags, string block)
    {
        var found = RuleVerifier<OverlappingSubnetsAnalyzer>.Diagnostic(
            OnSubnet("{|SL2008:10.20.0.0/27|}"),
            $"10.20.0.0/27 overlaps {block}, the block of the ingress network; the routing mesh and this network cannot both have it",
            Pool(flags));
        var place = Assert.Single(found.Details.InformedBy);
        Assert.Equal(("launchpad.yaml", "the ingress network takes the first block of the pool"), (place.Location.GetLineSpan().Path, place.Message));
    }

    [Fact]
    public void Pool_that_is_named_takes_the_place_of_the_usual_block()
    {
        RuleVerifier<OverlappingSubnetsAnalyzer>.NoDiagnostics(OnSubnet("10.0.0.0/24"), Pool("--default-addr-pool=10.20.0.0/16"));
        RuleVerifier<OverlappingSubnetsAnalyzer>.NoDiagnostics(OnSubnet("10.20.1.0/24"), Pool("--default-addr-pool=10.20.0.0/16"));
        RuleVerifier<OverlappingSubnetsAnalyzer>.NoDiagnostics(
            OnSubnet("10.9.0.0/24"), Pool("--default-addr-pool=10.20.0.0/16") with { Options = new Dictionary<string, string> { ["stacklint.ingress_subnet"] = "10.9.0.0/24" } });
    }

    [Theory]
    [InlineData("--default-addr-pool=${POOL}")]
    [InlineData("--data-path-port=7777")]
    [InlineData("--default-addr-pool-mask-length=26")]
    public void Without_a_known_pool_the_setting_counts(string flags)
    {
        var found = RuleVerifier<OverlappingSubnetsAnalyzer>.Diagnostics(OnSubnet("{|SL2008:10.0.0.0/24|}"), Pool(flags)).Single();
        Assert.Empty(found.Details.InformedBy);
    }

    private static VerifierSettings Pool(string flags) => new()
    {
        Documents =
        [
            ("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker"), $"  mke: {{version: 3.8.8}}\n  mcr: {{channel: stable-25.0, swarmInstallFlags: [\"{flags}\"]}}")),
        ],
    };

    private static string OnSubnet(string subnet) =>
        $$$"""
        services:
          web: {image: nginx, networks: [a]}
        networks:
          a: {ipam: {config: [{subnet: {{{subnet}}}}]}}
        """;

    private static string Reaching(string value, string port) =>
        $$$"""
        services:
          shop: {image: acme/shop:1, ports: [{{{port}}}]}
          web: {image: acme/web:1, environment: {BACKEND: "{{{value}}}"}}
        """;
}
