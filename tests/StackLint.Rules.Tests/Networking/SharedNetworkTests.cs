using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.OverlayAddressExhaustionAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

/// <summary>SL2002 over several stacks and with documents of the cluster.</summary>
public sealed class SharedNetworkTests
{
    [Fact]
    public void External_network_is_counted_over_all_stacks_that_name_it()
    {
        var found = Verify.Diagnostic(
            Joins("web", 100, "{|SL2002:proxy|}"),
            "'proxy' has 256 addresses; 3 stacks of this run need 307 at rest and up to 412 during an update plus loss of one node (addresses of lost tasks are held 24 h)",
            External(("b.yml", Joins("api", 100, "proxy")), ("c.yml", Joins("jobs", 100, "edge", "{external: true, name: proxy}"))));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(["100 tasks of 'api'", "100 tasks of 'jobs'"], found.Details.InformedBy.Select(static r => r.Message));
        Assert.Equal(["b.yml", "c.yml"], found.Details.InformedBy.Select(static r => r.Location.GetLineSpan().Path));
        Assert.Equal(["100 tasks of 'web'", "100 tasks of 'api'", "100 tasks of 'jobs'"], found.Details.Related.Select(static r => r.Message));
        Assert.Contains(found.Details.Notes, static n => n.Text == "stacks outside of this run may join the network as well");
    }

    [Fact]
    public void Each_stack_alone_fits() => Verify.NoDiagnostics(Joins("web", 100, "proxy"), External());

    [Fact]
    public void Networks_of_other_names_do_not_add_up() => Verify.NoDiagnostics(
        Joins("web", 100, "proxy"), External(("b.yml", Joins("api", 100, "other")), ("c.yml", Joins("jobs", 100, "proxy", "{external: true, name: third}"))));

    [Fact]
    public void Size_of_an_external_network_is_not_known_without_the_setting() => Verify.NoDiagnostics(
        Joins("web", 200, "proxy"), new VerifierSettings { Documents = [("b.yml", Joins("api", 200, "proxy"))] });

    [Fact]
    public void Variants_of_one_project_count_once() => Verify.NoDiagnostics(
        Joins("web", 100, "proxy"), External(("prod.yml", Joins("web", 120, "proxy")), ("test.yml", Joins("web", 50, "proxy"))));

    [Fact]
    public void Variant_that_takes_most_in_all_is_the_one_that_counts()
    {
        const string Lost = " during an update plus loss of one node (addresses of lost tasks are held 24 h)";
        Verify.Diagnostic(
            Joins("web", 50, "{|SL2002:proxy|}"),
            "'proxy' has 256 addresses; this file needs 265 at rest and up to 355" + Lost,
            External(("prod.yml", Joins("web", 260, "proxy"))));
        Verify.Diagnostic(
            Joins("web", 100, "{|SL2002:proxy|}").Replace("services:", "services:\n  api: {image: acme/api, deploy: {replicas: 100}, networks: [proxy]}", StringComparison.Ordinal),
            "'proxy' has 256 addresses; this file needs 206 at rest and up to 277" + Lost,
            External(("prod.yml", Joins("web", 150, "proxy"))));
    }

    [Fact]
    public void Equal_names_in_stacks_of_different_folders_are_different_services() => Verify.Diagnostics(
        Joins("web", 100, "{|SL2002:proxy|}"),
        External(("shop/stack.yml", Joins("web", 100, "proxy").Replace("services:", "services:\n  cron: {image: acme/cron, networks: [proxy]}", StringComparison.Ordinal))));

    [Fact]
    public void Files_that_may_never_be_stacks_are_not_counted_with_others() => Verify.NoDiagnostics(
        Joins("web", 100, "proxy"), External(("b.yml", Joins("api", 100, "proxy"))) with { Target = ComposeTarget.Both });

    [Fact]
    public void Network_that_a_stack_makes_is_counted_with_those_who_join_it()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: nginx, deploy: {replicas: 5}, networks: [back]}
            networks:
              back: {name: back, ipam: {config: [{subnet: {|SL2002:10.1.0.0/28|}}]}}
            """,
            "'back' has 16 addresses; 2 stacks of this run need 21 at rest and up to 30 during an update plus loss of one node (addresses of lost tasks are held 24 h)",
            new VerifierSettings { Documents = [("api/stack.yml", Joins("api", 10, "back"))] });
        Assert.Equal("10 tasks of 'api'", Assert.Single(found.Details.InformedBy).Message);
    }

    [Fact]
    public void Network_that_a_stack_makes_is_not_judged_once_more_by_those_who_join_it() => Verify.Diagnostics(
        "services:\n  web: {image: nginx, deploy: {replicas: 5}, networks: [back]}\nnetworks:\n  back: {name: back, ipam: {config: [{subnet: {|SL2002:10.1.0.0/28|}}]}}\n",
        Settings.Options("sl2002.external_overlay_prefix = 28") with { Documents = [("api/stack.yml", Joins("api", 10, "back"))] });

    [Fact]
    public void File_that_may_never_be_a_stack_is_counted_alone() => Verify.Diagnostics(
        Joins("web", 300, "{|SL2002:proxy|}"), External(("b.yml", Joins("api", 100, "proxy"))) with { Target = ComposeTarget.Both });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_several_networks_of_one_name_the_nearest_is_joined(bool isOneSwarm)
    {
        const string Makes = "services:\n  web: {image: nginx, deploy: {replicas: 2}, networks: [back]}\nnetworks:\n  back: {name: back, ipam: {config: [{subnet: 10.1.0.0/28}]}}\n";
        var found = Verify.Diagnostics(
            Makes,
            new VerifierSettings
            {
                FileName = "prod/base/stack.yml",
                Documents =
                [
                    ("test/base/stack.yml", Makes.Replace("10.1.0.0/28", "{|SL2002:10.1.0.0/28|}", StringComparison.Ordinal)),
                    ("test/api/stack.yml", Joins("api", 10, "back")),
                    ("other/stack.yml", Joins("jobs", 10, "back")),
                    .. isOneSwarm ? [("nodes.json", InventoryText.Create(InventoryText.Workers(3)))] : Array.Empty<(string, string)>(),
                ],
            }).Single();
        Assert.Equal(isOneSwarm ? ["3 nodes", "10 tasks of 'api'"] : ["10 tasks of 'api'"], found.Details.InformedBy.Select(static r => r.Message));
    }

    [Fact]
    public void Network_without_a_name_of_its_own_is_another_one() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, deploy: {replicas: 5}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: 10.1.0.0/27}]}}
        """,
        new VerifierSettings { Documents = [("api/stack.yml", Joins("api", 40, "back"))] });

    [Theory]
    [InlineData("repo-a/stack.yml", "repo-b/stack.yml")]
    [InlineData("repo-a/stacks/web/stack.yml", "repo-b/stacks/api/stack.yml")]
    [InlineData("repo-a/stack.yml", "repo-b/api/stack.yml")]
    [InlineData("repo/x/web/stack.yml", "repo/y/api/stack.yml")]
    public void Network_of_unrelated_folders_is_not_one_network(string first, string second)
    {
        Verify.NoDiagnostics(Joins("web", 100, "proxy"), External((second, Joins("api", 140, "proxy"))) with { FileName = first });
        Verify.NoDiagnostics(
            Joins("web", 5, "back", "{name: back, ipam: {config: [{subnet: 10.1.0.0/27}]}}"),
            new VerifierSettings { FileName = first, Documents = [(second, Joins("api", 50, "back"))] });
    }

    [Theory]
    [InlineData("a/stack.yml", "a/other.yml")]
    [InlineData("a/stack.yml", "a/api/stack.yml")]
    [InlineData("a/api/stack.yml", "a/web/stack.yml")]
    [InlineData("a/x/web/stack.yml", "a/x/api/stack.yml")]
    public void Network_of_related_folders_is_one_network(string first, string second) => Verify.Diagnostics(
        Joins("web", 100, "{|SL2002:proxy|}"), External((second, Joins("api", 150, "proxy"))) with { FileName = first });

    [Fact]
    public void Neighbours_at_the_top_belong_together_beside_a_stack_of_the_top() => Verify.Diagnostics(
        Joins("web", 100, "{|SL2002:proxy|}"),
        External(("b/stack.yml", Joins("api", 150, "proxy")), ("stack.yml", Joins("edge", 1, "proxy"))) with { FileName = "a/stack.yml" });

    [Fact]
    public void Inventory_says_that_folders_have_one_swarm() => Verify.Diagnostics(
        Joins("web", 100, "{|SL2002:proxy|}"),
        External(("b/stack.yml", Joins("api", 150, "proxy")), ("nodes.json", InventoryText.Create(InventoryText.Workers(3)))) with { FileName = "a/stack.yml" });

    [Fact]
    public void Comment_in_the_first_stack_suppresses() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, deploy: {replicas: 100}, networks: [proxy]}
        networks:
          # stacklint disable SL2002: moves next week
          proxy: {external: true}
        """,
        External(("b.yml", Joins("api", 200, "proxy"))));

    [Fact]
    public void Stacks_of_different_clusters_do_not_add_up() => Verify.NoDiagnostics(
        Joins("web", 100, "proxy"),
        External(("test/stack.yml", Joins("api", 100, "proxy")), ("nodes.json", InventoryText.Create(InventoryText.Workers(3))), ("test/nodes.json", InventoryText.Create(InventoryText.Workers(3)))) with { FileName = "stack.yml" });

    [Fact]
    public void Number_of_nodes_comes_from_the_inventory()
    {
        const string Stack = """
            services:
              agent: {image: agent, deploy: {mode: global}, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
            """;
        var found = Verify.Diagnostic(
            Stack, "'back' has 32 addresses; this file needs 6 at rest and up to 45 during an update", InventoryText.Beside(InventoryText.Workers(20)));
        Assert.Equal("20 nodes", Assert.Single(found.Details.InformedBy).Message);

        found = Verify.Diagnostic(
            Stack,
            "'back' has 32 addresses; this file needs 6 at rest and up to 45 during an update",
            InventoryText.Beside([InventoryText.Node("m1", "manager", "drain"), .. InventoryText.Workers(20)]));
        Assert.Contains(found.Details.Notes, static n => n.Text.EndsWith("= 45 in a swarm of 21 nodes, 20 of them for tasks", StringComparison.Ordinal));
    }

    [Fact]
    public void Swarm_whose_nodes_are_all_drained_has_none_to_lose() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, deploy: {replicas: 3}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: 10.1.0.0/27}]}}
        """,
        InventoryText.Beside(InventoryText.Node("w1", availability: "drain")));

    [Fact]
    public void Ingress_network_is_counted_over_all_stacks_of_a_known_swarm()
    {
        const string Web = """
            services:
              {|SL2002:web|}: {image: nginx, ports: ["80:80"], deploy: {replicas: 100}}
            """;
        const string Api = """
            services:
              api: {image: api, ports: ["81:80"], deploy: {replicas: 100}}
            """;
        var nodes = InventoryText.Create([InventoryText.Node("m1", "manager", "drain"), .. InventoryText.Workers(4)]);
        var found = Verify.Diagnostic(
            Web,
            "'ingress' has 256 addresses; 2 stacks of this run need 210 at rest and up to 262 during an update plus loss of one node (addresses of lost tasks are held 24 h)",
            new VerifierSettings { Documents = [("b/stack.yml", Api), ("nodes.json", nodes)] });
        Assert.Equal(["5 nodes, 4 of them for tasks", "100 tasks of 'api'"], found.Details.InformedBy.Select(static r => r.Message));
        Assert.Contains(found.Details.Notes, static n => n.Text == "every stack of the swarm with a published port shares it, those outside of this run, too");
        Verify.NoDiagnostics(Web.Replace("{|SL2002:web|}", "web", StringComparison.Ordinal), new VerifierSettings { Documents = [("b/stack.yml", Api)] });
    }

    private static VerifierSettings External(params (string Name, string Markup)[] documents) =>
        Settings.Options("sl2002.external_overlay_prefix = 24") with { Documents = documents };

    private static string Joins(string service, int replicas, string network, string definition = "{external: true}") =>
        $$"""
        services:
          {{service}}: {image: acme/{{service}}, deploy: {replicas: {{replicas}}}, networks: [{{(network.Contains('|') ? network[(network.IndexOf(':') + 1)..^2] : network)}}]}
        networks:
          {{network}}: {{definition}}
        """;
}
