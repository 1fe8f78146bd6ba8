using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.OverlappingSubnetsAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class OverlappingSubnetsTests
{
    [Fact]
    public void Block_inside_another_network_is_reported_at_the_second()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: nginx, networks: [a, b]}
            networks:
              a: {ipam: {config: [{subnet: 10.20.0.0/16}]}}
              b: {ipam: {config: [{subnet: {|SL2008:10.20.5.0/24|}}]}}
            """,
            "10.20.5.0/24 overlaps 10.20.0.0/16 used by 'a'");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal("10.20.0.0/16 of 'a'", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void The_larger_block_is_the_one_reported_where_it_comes_second() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, networks: [a, b]}
        networks:
          a: {ipam: {config: [{subnet: 10.20.5.0/24}]}}
          b: {ipam: {config: [{subnet: {|SL2008:10.20.0.0/16|}}]}}
        """,
        "10.20.0.0/16 overlaps 10.20.5.0/24 used by 'a'");

    [Fact]
    public void Two_blocks_of_one_network_collide_too() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, networks: [a]}
        networks:
          a: {ipam: {config: [{subnet: 10.20.5.0/24}, {subnet: {|SL2008:10.20.5.128/25|}}]}}
        """,
        "10.20.5.128/25 overlaps 10.20.5.0/24, the other block of 'a'");

    [Theory]
    [InlineData("a: {ipam: {config: [{subnet: 10.20.4.0/24}]}}", "b: {ipam: {config: [{subnet: 10.20.5.0/24}]}}")]
    [InlineData("a: {external: true}", "b: {ipam: {config: [{subnet: 10.20.5.0/24}]}}")]
    [InlineData("a: {ipam: {config: [{subnet: 10.20.5.0/24}]}, name: n}", "b: {ipam: {config: [{subnet: 10.20.5.0/24}]}, name: n}")]
    [InlineData("a: {ipam: {config: [{subnet: \"${NET}\"}]}}", "b: {ipam: {config: [{subnet: 10.20.5.0/24}]}}")]
    [InlineData("a: {ipam: {driver: infoblox, config: [{subnet: 10.20.5.0/24}]}}", "b: {ipam: {config: [{subnet: 10.20.5.0/24}]}}")]
    public void Networks_that_cannot_collide_are_left_alone(string first, string second) => Verify.NoDiagnostics(
        $"""
        services:
          web:
            image: nginx
            networks: [a, b]
        networks:
          {first}
          {second}
        """);

    [Fact]
    public void Unused_network_is_never_made() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, networks: [a]}
        networks:
          a: {ipam: {config: [{subnet: 10.20.5.0/24}]}}
          b: {ipam: {config: [{subnet: 10.20.5.0/24}]}}
        """);

    [Fact]
    public void Compose_bridges_collide_as_well() => Verify.Diagnostics(
        """
        services:
          web: {image: nginx, networks: [a, b]}
        networks:
          a: {driver: bridge, ipam: {config: [{subnet: 172.20.0.0/16}]}}
          b: {ipam: {config: [{subnet: {|SL2008:172.20.0.0/16|}}]}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Ingress_range_is_reported_on_a_stack()
    {
        const string text = """
            services:
              web: {image: nginx, networks: [a]}
            networks:
              a: {ipam: {config: [{subnet: {|SL2008:10.0.0.0/16|}}]}}
            """;
        var found = Verify.Diagnostic(text, "10.0.0.0/16 overlaps 10.0.0.0/24, the block of the ingress network; the routing mesh and this network cannot both have it");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        var plain = text.Replace("{|SL2008:", "").Replace("|}", "");
        Verify.NoDiagnostics(plain, VerifierSettings.Compose);
        Verify.NoDiagnostics(plain, new VerifierSettings { Options = new Dictionary<string, string> { ["stacklint.ingress_subnet"] = "10.255.0.0/16" } });
        Verify.NoDiagnostics(plain, new VerifierSettings { Options = new Dictionary<string, string> { ["stacklint.ingress_subnet"] = "none" } });
    }

    private const string Shop = """
        services:
          shop: {image: nginx, networks: [shop]}
        networks:
          shop: {ipam: {config: [{subnet: 10.20.5.0/24}]}}
        """;

    private static VerifierSettings Beside(string name, string text) => new() { FileName = "shop.yml", Documents = [(name, text)] };

    [Fact]
    public void Stacks_of_one_folder_may_meet_on_one_swarm()
    {
        var found = Verify.Diagnostic(
            Shop,
            "10.20.0.0/20 overlaps 10.20.5.0/24 used by 'shop' of shop.yml; only one of the two can exist if both are deployed to one swarm",
            Beside(
                "wiki.yml",
                """
                services:
                  wiki: {image: nginx, networks: [wiki]}
                networks:
                  wiki: {ipam: {config: [{subnet: {|SL2008:10.20.0.0/20|}}]}}
                """));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Stacks_of_other_folders_are_not_compared() => Verify.NoDiagnostics(Shop, Beside("wiki/stack.yml", Shop.Replace("shop", "wiki", StringComparison.Ordinal)));

    [Fact]
    public void Variants_of_one_stack_are_not_compared() => Verify.NoDiagnostics(
        Shop,
        Beside(
            "shop-staging.yml",
            """
            services:
              shop: {image: nginx, networks: [staging]}
            networks:
              staging: {ipam: {config: [{subnet: 10.20.5.0/24}]}}
            """));
}
