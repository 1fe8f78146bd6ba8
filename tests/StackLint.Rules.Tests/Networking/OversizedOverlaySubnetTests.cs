using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.OversizedOverlaySubnetAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class OversizedOverlaySubnetTests
{
    [Fact]
    public void B9_row_6_block_of_4096_addresses_is_reported_with_its_vip_service_only()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx
                networks: [back]
              api:
                image: api
                networks: [back]
                deploy: {endpoint_mode: dnsrr}
            networks:
              back:
                driver: overlay
                ipam:
                  config:
                    - subnet: {|SL2001:10.20.0.0/20|}
            """,
            "Overlay 'back' spans 4096 addresses (10.20.0.0/20) and is used in VIP mode by 'web'; keep blocks at /24 and split the network, or use endpoint_mode dnsrr");

        Assert.Equal("/20 is 4096 addresses", found.Details.Label);
        Assert.Equal("'web' gets a virtual IP: it sets no endpoint_mode", Assert.Single(found.Details.Related).Message);
    }

    [Theory]
    [InlineData("external: true")]
    [InlineData("external: {name: shared}")]
    [InlineData("driver: bridge")]
    [InlineData("driver: macvlan")]
    [InlineData("driver: ${DRIVER}")]
    [InlineData("external: ${EXTERNAL}")]
    public void B9_row_7_network_that_the_stack_does_not_create_as_overlay_is_left_alone(string property) => Verify.NoDiagnostics(
        $$$"""
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back:
            {{{property}}}
            ipam: {config: [{subnet: 10.20.0.0/20}]}
        """);

    [Fact]
    public void B9_row_7_network_whose_services_are_all_dnsrr_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, networks: [back], deploy: {endpoint_mode: dnsrr}}
          api: {image: api, networks: [back], deploy: {endpoint_mode: dnsrr}}
        networks:
          back: {ipam: {config: [{subnet: 10.20.0.0/20}]}}
        """);

    [Fact]
    public void B9_row_7_file_for_compose_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {driver: bridge, ipam: {config: [{subnet: 10.20.0.0/20}]}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void B9_row_8_unknown_endpoint_mode_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, networks: [back], deploy: {endpoint_mode: "${MODE}"}}
        networks:
          back: {ipam: {config: [{subnet: 10.20.0.0/20}]}}
        """);

    [Fact]
    public void Endpoint_mode_counts_in_any_case() => Assert.Equal("'web' asks for a virtual IP", Assert.Single(Verify.Diagnostic(
        """
        services:
          web: {image: nginx, networks: [back], deploy: {endpoint_mode: VIP}}
          api: {image: nginx, networks: [back], deploy: {endpoint_mode: DNSRR}}
        networks:
          back: {ipam: {config: [{subnet: {|SL2001:10.20.0.0/20|}}]}}
        """,
        "Overlay 'back' spans 4096 addresses (10.20.0.0/20) and is used in VIP mode by 'web'; keep blocks at /24 and split the network, or use endpoint_mode dnsrr").Details.Related).Message);

    [Fact]
    public void Default_of_an_endpoint_mode_counts() => Verify.Diagnostics(
        """
        services:
          web: {image: nginx, networks: [back], deploy: {endpoint_mode: "${MODE:-vip}"}}
        networks:
          back: {ipam: {config: [{subnet: {|SL2001:10.20.0.0/20|}}]}}
        """);

    [Fact]
    public void Two_blocks_of_256_count_together_and_the_first_largest_is_marked()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: nginx, networks: [back]}
            networks:
              back:
                ipam:
                  config:
                    - subnet: {|SL2001:10.20.0.0/24|}
                    - subnet: 10.21.0.0/24
            """,
            "Overlay 'back' spans 512 addresses (10.20.0.0/24, 10.21.0.0/24) and is used in VIP mode by 'web'; keep blocks at /24 and split the network, or use endpoint_mode dnsrr");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("10.20.0.0/24")]
    [InlineData("10.20.0.0/29")]
    [InlineData("fd00::/48")]
    [InlineData("${SUBNET}")]
    [InlineData("10.20.0.0")]
    [InlineData("010.20.0.0/16")]
    [InlineData("0x0a.20.0.0/16")]
    public void Block_of_at_most_256_or_unknown_addresses_is_left_alone(string subnet) => Verify.NoDiagnostics(
        $$$"""
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: "{{{subnet}}}"}]}}
        """);

    [Fact]
    public void IPv6_beside_a_block_of_256_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: 10.20.0.0/24}, {subnet: "fd00::/48"}]}}
        """);

    [Fact]
    public void One_unknown_subnet_silences_the_network() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: 10.20.0.0/20}, {subnet: "${MORE}"}]}}
        """);

    [Fact]
    public void Unused_network_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx}
        networks:
          back: {ipam: {config: [{subnet: 10.20.0.0/20}]}}
        """);

    [Fact]
    public void Default_network_counts_services_without_networks_and_those_with_an_ignored_network_mode()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: nginx}
              agent: {image: agent, network_mode: host}
            networks:
              default: {ipam: {config: [{subnet: {|SL2001:10.20.0.0/16|}}]}}
            """,
            "Overlay 'default' spans 65536 addresses (10.20.0.0/16) and is used in VIP mode by 'web' and 'agent'; keep blocks at /24 and split the network, or use endpoint_mode dnsrr");
        Assert.Equal(2, found.Details.Related.Length);
    }

    [Fact]
    public void Many_services_are_cut_in_the_message() => Verify.Diagnostic(
        """
        services:
          a: {image: nginx}
          b: {image: nginx}
          c: {image: nginx}
          d: {image: nginx}
          e: {image: nginx}
        networks:
          default: {ipam: {config: [{subnet: {|SL2001:10.20.0.0/20|}}]}}
        """,
        "Overlay 'default' spans 4096 addresses (10.20.0.0/20) and is used in VIP mode by 'a', 'b', 'c' and 2 more; keep blocks at /24 and split the network, or use endpoint_mode dnsrr");

    [Fact]
    public void Fragment_of_a_service_proves_no_virtual_ip() => Verify.NoDiagnostics(
        """
        services:
          web: {networks: [back], deploy: {replicas: 5}}
        networks:
          back: {ipam: {config: [{subnet: 10.20.0.0/20}]}}
        """);

    [Fact]
    public void Network_and_service_of_two_files_meet() => Verify.Diagnostics(
        """
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {driver: overlay}
        """,
        new VerifierSettings
        {
            Files = [("prod.yaml", "networks:\n  back: {ipam: {config: [{subnet: {|SL2001:10.20.0.0/20|}}]}}\n")],
        });

    [Fact]
    public void Subnet_behind_an_anchor_is_reported_where_it_is_written() => Verify.Diagnostics(
        """
        x-ipam: &wide
          config:
            - subnet: {|SL2001:10.20.0.0/20|}
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {ipam: *wide}
        """);

    [Fact]
    public void Larger_blocks_can_be_allowed() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx}
        networks:
          default: {ipam: {config: [{subnet: 10.20.0.0/20}]}}
        """,
        Settings.Options("sl2001.min_prefix = 20"));

    [Fact]
    public void File_for_both_targets_is_reported() => Verify.Diagnostics(
        """
        services:
          web: {image: nginx, networks: [back]}
        networks:
          back: {driver: overlay, ipam: {config: [{subnet: {|SL2001:10.20.0.0/20|}}]}}
        """,
        Settings.Both);

    [Fact]
    public void Largest_block_is_marked_wherever_it_stands() => Verify.Diagnostic(
        """
        services:
          a: {image: nginx, networks: [back]}
          b: {image: nginx, networks: [back]}
          c: {image: nginx, networks: [back]}
        networks:
          back: {driver: "", ipam: {config: [{subnet: 10.20.0.0/24}, {subnet: {|SL2001:10.32.0.0/20|}}, {subnet: 10.21.0.0/24}]}}
        """,
        "Overlay 'back' spans 4608 addresses (10.20.0.0/24, 10.32.0.0/20, 10.21.0.0/24) and is used in VIP mode by 'a', 'b' and 'c'; keep blocks at /24 and split the network, or use endpoint_mode dnsrr");
}
