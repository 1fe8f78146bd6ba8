using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.NodeLocalNetworkInStackAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class NodeLocalNetworkInStackTests
{
    [Fact]
    public void Bridge_becomes_an_overlay()
    {
        var found = Verify.CodeFix(
            """
            services:
              web: {image: nginx, networks: [front]}
              api: {image: api, networks: {front: {aliases: [backend]}}}
            networks:
              front:
                driver: {|SL2007:bridge|}   # as on the laptop
            """,
            """
            services:
              web: {image: nginx, networks: [front]}
              api: {image: api, networks: {front: {aliases: [backend]}}}
            networks:
              front:
                driver: overlay   # as on the laptop
            """).Single();
        Assert.Equal("'bridge' networks are local to a node; leave out the driver, so that the stack creates an overlay", found.Message);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
        Assert.Equal(FixApplicability.Unsafe, found.Details.Fix!.Applicability);
        Assert.Equal(["'web' is refused on network 'front'", "'api' is refused on network 'front'"], found.Details.Related.Select(static r => r.Message));
    }

    [Theory]
    [InlineData("macvlan", "create a swarm-scoped network from per-node config-only networks and declare it external")]
    [InlineData("ipvlan", "create a swarm-scoped network from per-node config-only networks and declare it external")]
    [InlineData("host", "declare the engine's own network external, with name: host")]
    [InlineData("\"null\"", "declare the engine's own network external, with name: none")]
    public void Other_drivers_are_reported_without_fix(string driver, string remedy)
    {
        var found = Verify.Diagnostic(
            $$"""
            services:
              web: {image: nginx, networks: [lan]}
            networks:
              lan:
                driver: {|SL2007:{{driver}}|}
            """,
            $"'{driver.Trim('"')}' networks are local to a node; {remedy}");
        Assert.Null(found.Details.Fix);
    }

    [Fact]
    public void Default_network_is_used_by_services_that_name_none() => Verify.Diagnostics(
        """
        services:
          web: {image: nginx, network_mode: host}
        networks:
          default: {driver: {|SL2007:bridge|}}
        """);

    [Theory]
    [InlineData("{driver: bridge, driver_opts: {com.docker.network.bridge.name: br1}}")]
    [InlineData("{driver: \"${DRIVER:-bridge}\"}")]
    public void Bridge_with_options_or_a_variable_is_not_rewritten(string network)
    {
        var marked = network.Replace("bridge,", "{|SL2007:bridge|},", StringComparison.Ordinal)
            .Replace("\"${DRIVER:-bridge}\"", "{|SL2007:\"${DRIVER:-bridge}\"|}", StringComparison.Ordinal);
        var found = Verify.Diagnostics(
            $$"""
            services:
              web: {image: nginx, networks: [front]}
            networks:
              front: {{marked}}
            """);
        Assert.Null(found.Single().Details.Fix);
    }

    [Fact]
    public void Networks_that_share_an_anchor_are_reported_where_the_driver_is_written()
    {
        var found = Verify.Diagnostics(
            """
            x-net: &net {driver: {|SL2007:bridge|}}
            services:
              web: {image: nginx, networks: [a, b]}
            networks:
              a: *net
              b: *net
            """);
        Assert.All(found, static f => Assert.Null(f.Details.Fix));
    }

    [Theory]
    [InlineData("{external: true, driver: bridge}")]
    [InlineData("{external: {name: host}}")]
    [InlineData("{external: \"${EXTERNAL}\", driver: bridge}")]
    [InlineData("{driver: \"${DRIVER}\"}")]
    [InlineData("{driver: overlay}")]
    [InlineData("{driver: weaveworks/net-plugin:latest_release}")]
    [InlineData("{driver: null}")]
    [InlineData("{}")]
    public void Networks_that_services_can_use_are_left_alone(string network) => Verify.NoDiagnostics(
        $$"""
        services:
          web: {image: nginx, networks: [front]}
        networks:
          front: {{network}}
        """);

    [Theory]
    [InlineData("web: {image: nginx}")]
    [InlineData("web: {image: nginx, networks: [other]}")]
    [InlineData("web: {image: nginx, networks: [\"${NETWORK}\"]}")]
    [InlineData("web: {deploy: {replicas: 2}}")]
    public void Network_that_no_service_is_known_to_use_is_not_created(string service) => Verify.NoDiagnostics(
        $$"""
        services:
          {{service}}
        networks:
          front: {driver: bridge}
          other: {}
        """);

    [Fact]
    public void Compose_uses_bridges() => Verify.NoDiagnostics(
        "{services: {web: {image: nginx, networks: [front]}}, networks: {front: {driver: bridge}}}",
        VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_told_so()
    {
        var found = Verify.Diagnostic(
            "{services: {web: {image: nginx, networks: [front]}}, networks: {front: {driver: {|SL2007:bridge|}}}}",
            "'bridge' networks are local to a node; leave out the driver, so that the stack creates an overlay (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Null(found.Details.Fix);
    }
}
