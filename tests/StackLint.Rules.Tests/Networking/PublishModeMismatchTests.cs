using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.PublishModeMismatchAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class PublishModeMismatchTests
{
    private const string HostPort = "ports: [{target: 9100, published: 9100, mode: host}]";

    [Fact]
    public void Global_service_on_the_mesh_is_reported_once_and_written_in_host_mode()
    {
        var found = Verify.CodeFix(
            """
            services:
              agent:
                image: agent
                ports:
                  - {|SL2006:"9100:9100"|}
                  - "9101:9101/udp"
                deploy: {mode: global}
            """,
            """
            services:
              agent:
                image: agent
                ports:
                  - { target: 9100, published: 9100, mode: host }
                  - { target: 9101, published: 9101, protocol: udp, mode: host }
                deploy: {mode: global}
            """).Single();
        Assert.Equal("Every node runs a task of 'agent', so the routing mesh only adds a hop to ports 9100 and 9101; mode: host serves them from the node itself", found.Message);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal(FixApplicability.Unsafe, found.Details.Fix!.Applicability);
    }

    [Fact]
    public void Version_without_long_syntax_gets_no_fix()
    {
        var found = Verify.Diagnostics(
            """
            version: "3.1"
            services:
              agent: {image: agent, ports: [{|SL2006:"9100:9100"|}], deploy: {mode: global}}
            """);
        Assert.Null(found.Single().Details.Fix);
    }

    [Theory]
    [InlineData("image: acme/agent:1, x-stacklint: {ingress: internal}")]
    [InlineData("image: redis:7")]
    public void Ports_that_are_for_other_services_are_left_to_SL2004(string lines)
    {
        var text = $$$"""
            services:
              cache: {{{{lines}}}, ports: ["6379:6379"], deploy: {mode: global}}
              web: {image: acme/web:1, environment: {REDIS_URL: 'redis://cache:6379'}}
            """;
        Verify.NoDiagnostics(text);
        Verify.NoDiagnostics(text, Settings.Both);
    }

    [Fact]
    public void Ports_for_the_world_outside_are_reported() => Verify.Diagnostics(
        """
        services:
          cache: {image: redis:7, x-stacklint: {ingress: external}, ports: [{|SL2006:"6379:6379"|}], deploy: {mode: global}}
          web: {image: acme/web:1, environment: {REDIS_URL: 'redis://cache:6379'}}
        """);

    [Fact]
    public void Mode_that_is_written_is_the_place() => Verify.Diagnostics(
        """
        services:
          agent: {image: agent, ports: [{target: 9100, published: 9100, mode: {|SL2006:ingress|}}], deploy: {mode: global}}
        """);

    [Theory]
    [InlineData("ports: [\"9100:9100\"]", "{mode: global, placement: {constraints: [node.role == worker]}}")]
    [InlineData("ports: [\"9100:9100\"]", "{mode: global, placement: {constraints: [\"${WHERE}\"]}}")]
    [InlineData("ports: [\"9100:9100\"]", "{mode: global, placement: \"${WHERE}\"}")]
    [InlineData("ports: [\"9100:9100\"]", "{mode: global, update_config: {order: start-first}}")]
    [InlineData("ports: [\"9100:9100\"]", "{mode: global, rollback_config: {order: \"${ORDER}\"}}")]
    [InlineData("ports: [\"9100:9100\"]", "{mode: global-job}")]
    [InlineData("ports: [\"9100:9100\"]", "{mode: \"${MODE}\"}")]
    [InlineData("ports: [\"9100:9100\"]", "{replicas: 3}")]
    [InlineData("ports: [\"9100\"]", "{mode: global}")]
    [InlineData("ports: [\"${PORT}:9100\"]", "{mode: global}")]
    [InlineData("ports: [{target: 9100, published: 9100, mode: \"${HOW}\"}]", "{mode: global}")]
    [InlineData(HostPort, "{mode: global}")]
    public void Mesh_that_may_be_of_use_is_left_alone(string ports, string deploy) => Verify.NoDiagnostics(Service(ports, deploy));

    [Fact]
    public void Fragment_may_get_constraints_elsewhere() => Verify.NoDiagnostics(
        """
        services:
          agent: {ports: ["9100:9100"], deploy: {mode: global}}
        """);

    [Fact]
    public void B9_row_14_global_exporter_in_host_mode_is_left_alone() => Verify.NoDiagnostics(Service(HostPort, "{mode: global}"));

    [Theory]
    [InlineData("{replicas: 4}", "3", "1 of them stays pending on 3 nodes", DiagnosticSeverity.Warning)]
    [InlineData("{replicas: 4, placement: {max_replicas_per_node: 1}}", "3", "1 of them stays pending on 3 nodes", DiagnosticSeverity.Warning)]
    [InlineData("{mode: replicated, replicas: 2}", "1", "1 of them stays pending on 1 node", DiagnosticSeverity.Warning)]
    [InlineData("{replicas: 4}", null, "with fewer than 4 nodes the others stay pending", DiagnosticSeverity.Info)]
    [InlineData("{replicas: 4, placement: {max_replicas_per_node: 2}}", null, "with fewer than 4 nodes the others stay pending", DiagnosticSeverity.Info)]
    public void More_tasks_than_nodes_for_a_host_port_are_reported(string deploy, string? nodes, string end, DiagnosticSeverity severity)
    {
        var replicas = deploy.Contains("2}", StringComparison.Ordinal) && nodes == "1" ? 2 : 4;
        var found = Verify.Diagnostic(
            Service("ports: [{target: 9100, published: 9100, mode: {|SL2006:host|}}]", deploy),
            $"'agent' asks for {replicas} tasks, and each needs port 9100 of its node; {end}",
            Nodes(nodes));
        Assert.Equal(severity, found.Severity);
    }

    [Theory]
    [InlineData(HostPort, "{replicas: 4}", "4")]
    [InlineData(HostPort, "{replicas: 3}", null)]
    [InlineData(HostPort, "{replicas: 4, placement: {max_replicas_per_node: 1}}", null)]
    [InlineData(HostPort, "{replicas: 4, placement: {max_replicas_per_node: \"${MAX}\"}}", null)]
    [InlineData(HostPort, "{replicas: \"${COUNT}\"}", "3")]
    [InlineData(HostPort, "{mode: replicated-job, replicas: 9}", "3")]
    [InlineData(HostPort, "{mode: \"${MODE}\", replicas: 9}", "3")]
    [InlineData("ports: [{target: 9100, mode: host}]", "{replicas: 9}", "3")]
    [InlineData("ports: [{target: 9100, published: \"${PORT}\", mode: host}]", "{replicas: 9}", "3")]
    [InlineData("ports: [\"9100:9100\"]", "{replicas: 9}", "3")]
    public void Tasks_that_may_find_a_node_are_left_alone(string ports, string deploy, string? nodes) => Verify.NoDiagnostics(Service(ports, deploy), Nodes(nodes));

    [Fact]
    public void B9_row_15_global_service_that_starts_first_never_ends_its_update()
    {
        var found = Verify.CodeFix(
            Service(HostPort, "{mode: global, update_config: {order: {|SL2006:start-first|}}}"),
            Service(HostPort, "{mode: global, update_config: {order: stop-first}}")).Single();
        Assert.Equal("The replacement needs port 9100 on the node where the old task still holds it; the update of 'agent' stalls", found.Message);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal(FixApplicability.Unsafe, found.Details.Fix!.Applicability);
    }

    [Fact]
    public void Update_and_rollback_are_one_finding() => Assert.Equal(
        "The replacement needs port 9100 on the node where the old task still holds it; the update and the rollback of 'agent' stall",
        Verify.CodeFix(
            Service(HostPort, "{mode: global, update_config: {order: {|SL2006:start-first|}}, rollback_config: {order: start-first}}"),
            Service(HostPort, "{mode: global, update_config: {order: stop-first}, rollback_config: {order: stop-first}}")).Single().Message);

    [Fact]
    public void Update_and_rollback_that_are_one_text_are_mended_where_it_stands() => Verify.CodeFix(
        Service(HostPort, "{mode: global, update_config: &u {order: {|SL2006:start-first|}}, rollback_config: *u}"),
        Service(HostPort, "{mode: global, update_config: &u {order: stop-first}, rollback_config: *u}"));

    [Theory]
    [InlineData("{replicas: 2, update_config: {order: {|SL2006:start-first|}}}", null)]
    [InlineData("{rollback_config: {order: {|SL2006:start-first|}}}", null)]
    [InlineData("{replicas: 3, update_config: {order: {|SL2006:start-first|}}}", "3")]
    [InlineData("{replicas: 1, placement: {constraints: [node.hostname == a]}, update_config: {order: {|SL2006:start-first|}}}", "3")]
    public void Replicated_service_that_starts_first_needs_a_free_node(string deploy, string? nodes) =>
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Service(HostPort, deploy), Nodes(nodes)).Single().Severity);

    [Theory]
    [InlineData(HostPort, "{replicas: 2, update_config: {order: start-first}}", "3")]
    [InlineData(HostPort, "{mode: global, update_config: {order: stop-first}}", null)]
    [InlineData(HostPort, "{mode: global, update_config: {order: \"${ORDER}\"}}", null)]
    [InlineData(HostPort, "{mode: global, update_config: {parallelism: 1}}", null)]
    [InlineData(HostPort, "{mode: \"${MODE}\", update_config: {order: start-first}}", null)]
    [InlineData(HostPort, "{replicas: 0, update_config: {order: start-first}}", null)]
    [InlineData("ports: [{target: 9100, mode: host}]", "{mode: global, update_config: {order: start-first}}", null)]
    [InlineData("expose: [\"9100\"]", "{mode: global, update_config: {order: start-first}}", null)]
    public void Replacement_that_finds_a_place_is_left_alone(string ports, string deploy, string? nodes) => Verify.NoDiagnostics(Service(ports, deploy), Nodes(nodes));

    [Fact]
    public void Places_that_are_all_taken_are_reported() => Verify.Diagnostic(
        Service("expose: [\"9100\"]", "{replicas: 6, placement: {max_replicas_per_node: 2}, update_config: {order: {|SL2006:start-first|}}}"),
        "'agent' fills the 6 places that max_replicas_per_node leaves it on 3 nodes; the update cannot start a task before one stops",
        Nodes("3"));

    [Theory]
    [InlineData("{replicas: 5, placement: {max_replicas_per_node: 2}, update_config: {order: start-first}}", "3")]
    [InlineData("{replicas: 6, placement: {max_replicas_per_node: 2}, update_config: {order: start-first}}", null)]
    [InlineData("{replicas: 6, placement: {max_replicas_per_node: 2}, update_config: {order: stop-first}}", "3")]
    [InlineData("{replicas: 6, placement: {max_replicas_per_node: 0}, update_config: {order: start-first}}", "3")]
    [InlineData("{replicas: 6, update_config: {order: start-first}}", "3")]
    public void Free_places_are_left_alone(string deploy, string? nodes) => Verify.NoDiagnostics(Service("expose: [\"9100\"]", deploy), Nodes(nodes));

    [Fact]
    public void Compose_has_one_node() => Verify.NoDiagnostics(Service(HostPort, "{mode: global, update_config: {order: start-first}}"), VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_told_so()
    {
        var found = Verify.Diagnostic(
            Service(HostPort, "{mode: global, update_config: {order: {|SL2006:start-first|}}}"),
            "The replacement needs port 9100 on the node where the old task still holds it; the update of 'agent' stalls (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Null(found.Details.Fix);
    }

    private static VerifierSettings? Nodes(string? count) => count is null ? null : Settings.Options($"cluster_nodes = {count}");

    private static string Service(string ports, string deploy) =>
        $$"""
        services:
          agent:
            image: agent
            {{ports}}
            deploy: {{deploy}}
        """;
}
