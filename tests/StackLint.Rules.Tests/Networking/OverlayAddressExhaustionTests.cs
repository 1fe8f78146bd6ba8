using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.OverlayAddressExhaustionAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class OverlayAddressExhaustionTests
{
    [Fact]
    public void B9_row_9_three_services_of_90_replicas_never_fit_on_default()
    {
        var found = Verify.Diagnostic(
            """
            services:
              {|SL2002:a|}: {image: a, deploy: {replicas: 90}}
              b: {image: b, deploy: {replicas: 90}}
              c: {image: c, deploy: {replicas: 90}}
            """,
            "'default' has 256 addresses; this file needs 277 at rest and up to 372 during an update plus loss of one node (addresses of lost tasks are held 24 h)");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(["90 tasks of 'a'", "90 tasks of 'b'", "90 tasks of 'c'"], found.Details.Related.Select(static r => r.Message));
    }

    [Fact]
    public void B9_row_10_service_of_180_replicas_is_tight_during_an_update()
    {
        var found = Verify.Diagnostic(
            """
            services:
              {|SL2002:web|}: {image: nginx, deploy: {replicas: 180}}
            """,
            "'default' has 256 addresses; this file needs 185 at rest and up to 248 during an update plus loss of one node (addresses of lost tasks are held 24 h)");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Contains(found.Details.Notes, static n => n is { Label: "limit", Text: "80 % of 256 addresses is 204" });
    }

    [Fact]
    public void Block_of_32_with_27_replicas_fits_at_rest_only()
    {
        var found = Verify.Diagnostic(
            Block27(27),
            "'back' has 32 addresses; this file needs 32 at rest and up to 44 during an update plus loss of one node (addresses of lost tasks are held 24 h)");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("/27 is 32 addresses, 3 of them taken by the network itself", found.Details.Label);
        Assert.Equal(
            ["27 tasks + 1 virtual IP + 1 load balancer + 3 of the network itself = 32 at rest", "27 tasks + 1 virtual IP + 1 load balancer on each of 3 nodes + 3 of the network itself + 1 of an update's surge + 9 held by the tasks of one lost node = 44 in a swarm of 3 nodes"],
            found.Details.Notes.Select(static n => n.Text));
    }

    [Fact]
    public void Block_of_32_with_28_replicas_never_fits() => Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Verify.Diagnostics(Block27(28))).Severity);

    [Theory]
    [InlineData(144)]
    [InlineData(1)]
    [InlineData(0)]
    public void Service_with_room_to_spare_is_left_alone(int replicas) => Verify.NoDiagnostics(
        $$$"""
        services:
          web: {image: nginx, deploy: {replicas: {{{replicas}}}}}
        """);

    [Fact]
    public void Service_just_over_the_limit_is_reported() => Verify.Diagnostics(
        """
        services:
          {|SL2002:web|}: {image: nginx, deploy: {replicas: 148}}
        """);

    [Fact]
    public void Unknown_replicas_count_as_one_and_the_message_says_so()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: nginx, deploy: {replicas: "${N}"}, networks: [back]}
              api: {image: api, deploy: {replicas: 9}, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/28|}}]}}
            """,
            "'back' has 16 addresses; this file needs 16 at rest and up to 24 during an update plus loss of one node (addresses of lost tasks are held 24 h), with unknown replicas of 'web' counted as 1");
        Assert.Equal("1 task of 'web': unknown replicas, counted as 1", found.Details.Related[0].Message);
    }

    [Theory]
    [InlineData("deploy: \"${DEPLOY}\"", "deploy")]
    [InlineData("deploy: {mode: \"${MODE}\"}", "mode")]
    public void What_is_unknown_is_named(string deploy, string unknown) => Assert.Equal(
        $"1 task of 'web': unknown {unknown}, counted as 1",
        Verify.Diagnostics(
            $$$"""
            services:
              web: {image: nginx, networks: [back], {{{deploy}}}}
              api: {image: api, deploy: {replicas: 9}, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/28|}}]}}
            """)[0].Details.Related[0].Message);

    [Fact]
    public void Known_replicas_count_whatever_the_mode() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, deploy: {mode: "${MODE}", replicas: 80}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/26|}}]}}
        """,
        "'back' has 64 addresses; this file needs 85 at rest and up to 115 during an update plus loss of one node (addresses of lost tasks are held 24 h)");

    [Fact]
    public void Unknown_subnet_silences_the_network() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, deploy: {replicas: 400}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: "${SUBNET}"}]}}
        """);

    [Fact]
    public void Subnets_of_one_network_add_up() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, deploy: {replicas: 180}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: 10.1.0.0/24}, {subnet: 10.2.0.0/24}]}}
        """);

    [Fact]
    public void Dnsrr_saves_one_address() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, deploy: {replicas: 27, endpoint_mode: dnsrr}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 31 at rest and up to 43 during an update plus loss of one node (addresses of lost tasks are held 24 h)");

    [Fact]
    public void Update_of_all_tasks_at_once_doubles_them() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, deploy: {replicas: 10, update_config: {parallelism: 0}}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 15 at rest and up to 31 during an update plus loss of one node (addresses of lost tasks are held 24 h)");

    [Fact]
    public void Rollback_counts_when_it_is_wider_and_no_more_than_the_tasks_surge() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, deploy: {replicas: 10, rollback_config: {parallelism: 50}}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 15 at rest and up to 31 during an update plus loss of one node (addresses of lost tasks are held 24 h)");

    [Fact]
    public void Job_has_no_surge() => Verify.Diagnostic(
        """
        services:
          batch: {image: batch, deploy: {mode: replicated-job, replicas: 20}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 25 at rest and up to 34 during an update plus loss of one node (addresses of lost tasks are held 24 h)");

    [Fact]
    public void Global_service_counts_each_node_at_the_peak_and_one_at_rest() => Verify.Diagnostic(
        """
        services:
          agent: {image: agent, deploy: {mode: global}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 6 at rest and up to 45 during an update",
        Settings.Options("cluster_nodes = 20"));

    [Fact]
    public void Global_job_is_as_a_global_service_without_updates() => Verify.Diagnostic(
        """
        services:
          agent: {image: agent, deploy: {mode: global-job}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 6 at rest and up to 44 during an update",
        Settings.Options("cluster_nodes = 20"));

    [Fact]
    public void Replicas_spread_by_force_need_a_load_balancer_on_each_node() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, deploy: {replicas: 14, placement: {max_replicas_per_node: 1}}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """,
        "'back' has 32 addresses; this file needs 32 at rest and up to 34 during an update plus loss of one node (addresses of lost tasks are held 24 h)",
        Settings.Options("cluster_nodes = 14"));

    [Fact]
    public void Swarm_of_one_node_loses_none() => Verify.Diagnostic(
        Block27(27),
        "'back' has 32 addresses; this file needs 32 at rest and up to 33 during an update",
        Settings.Options("cluster_nodes = 1"));

    [Fact]
    public void Loss_of_two_nodes_can_be_planned_for() => Verify.Diagnostic(
        Block27(27),
        "'back' has 32 addresses; this file needs 32 at rest and up to 53 during an update plus loss of 2 nodes (addresses of lost tasks are held 24 h)",
        Settings.Options("sl2002.failed_nodes = 2"));

    [Fact]
    public void Utilization_and_default_prefix_can_be_set()
    {
        const string Tight = "services:\n  web: {image: nginx, deploy: {replicas: 180}}\n";
        Verify.NoDiagnostics(Tight, Settings.Options("sl2002.max_utilization = 100"));
        Verify.NoDiagnostics(Tight, Settings.Options("sl2002.default_overlay_prefix = 23"));
    }

    [Fact]
    public void External_network_counts_only_when_its_prefix_is_given()
    {
        const string Unmarked = "services:\n  web: {image: nginx, deploy: {replicas: 400}, networks: [shared]}\nnetworks:\n  shared: {external: true}\n";
        Verify.NoDiagnostics(Unmarked);
        Verify.Diagnostics(Unmarked.Replace("  shared:", "  {|SL2002:shared|}:", StringComparison.Ordinal), Settings.Options("sl2002.external_overlay_prefix = 24"));
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("host")]
    [InlineData("ingress")]
    [InlineData("none")]
    public void Predefined_network_is_left_alone(string name) => Verify.NoDiagnostics(
        $$$"""
        services:
          web: {image: nginx, deploy: {replicas: 400}, networks: [shared]}
        networks:
          shared: {external: true, name: {{{name}}}}
        """,
        Settings.Options("sl2002.external_overlay_prefix = 24"));

    [Fact]
    public void Ingress_has_a_load_balancer_on_every_node()
    {
        var found = Verify.Diagnostics(
            """
            services:
              {|SL2002:web|}: {image: nginx, ports: ["80:80"], deploy: {replicas: 100}, networks: [front]}
              admin: {image: admin, ports: [{target: 81, published: 81, mode: host}], deploy: {replicas: 100}, networks: [front]}
            networks:
              front: {ipam: {config: [{subnet: 10.1.0.0/20}]}}
            """,
            Settings.Options("cluster_nodes = 100"));
        Assert.Equal(
            "'ingress' has 256 addresses; this file needs 204 at rest and up to 206 during an update plus loss of one node (addresses of lost tasks are held 24 h)",
            found.Single().Message);
    }

    [Fact]
    public void Ingress_prefix_can_be_set() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, ports: ["80:80"], deploy: {replicas: 100}, networks: [front]}
        networks:
          front: {ipam: {config: [{subnet: 10.1.0.0/20}]}}
        """,
        Settings.Options("cluster_nodes = 100", "sl2002.ingress_prefix = 20"));

    [Fact]
    public void Attachable_network_gets_a_note()
    {
        var found = Verify.Diagnostics(Block27(27).Replace("back: {ipam", "back: {attachable: true, ipam", StringComparison.Ordinal));
        Assert.Contains(found.Single().Details.Notes, static n => n.Text.Contains("attachable", StringComparison.Ordinal));
    }

    [Fact]
    public void File_for_compose_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web: {image: nginx, deploy: {replicas: 400}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Fragment_of_a_service_joins_no_network_by_silence() => Verify.NoDiagnostics(
        """
        services:
          web: {deploy: {replicas: 400}}
        """);

    [Fact]
    public void Replicas_through_a_merge_key_count() => Verify.Diagnostics(
        """
        x-deploy: &many
          replicas: 300
        services:
          {|SL2002:web|}:
            image: nginx
            deploy:
              <<: *many
              endpoint_mode: dnsrr
        """);

    private static string Block27(int replicas) =>
        $$$"""
        services:
          web: {image: nginx, deploy: {replicas: {{{replicas}}}}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
        """;
}
