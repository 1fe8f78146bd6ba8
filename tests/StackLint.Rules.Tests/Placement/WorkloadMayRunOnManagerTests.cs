using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.WorkloadMayRunOnManagerAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class WorkloadMayRunOnManagerTests
{
    private static readonly VerifierSettings Enabled = new() { EnableHidden = true };

    [Fact]
    public void Service_without_constraints_is_reported_at_deploy_or_its_key() => Verify.Diagnostics(
        """
        services:
          {|SL4002:web|}: {image: acme/web:1}
          api: {image: acme/api:1, {|SL4002:deploy|}: {replicas: 2}}
        """,
        VerifierSettings.Scale);

    [Fact]
    public void Message_names_the_condition() => Verify.Diagnostic(
        "services: {{|SL4002:web|}: {image: acme/web:1}}", "'web' can be scheduled on managers unless they are drained", Enabled);

    [Fact]
    public void It_is_hidden_for_a_stack_by_default() => Verify.NoDiagnostics("services: {web: {image: acme/web:1}}");

    [Fact]
    public void It_informs_at_scale() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostics("services: {{|SL4002:web|}: {image: acme/web:1}}", VerifierSettings.Scale)[0].Severity);

    [Theory]
    [InlineData("node.role == worker")]
    [InlineData("node.role != Manager")]
    [InlineData("node.role == manager")]
    [InlineData("node.labels.disk == ssd")]
    [InlineData("engine.labels.zone == a")]
    [InlineData("node.hostname == worker1")]
    [InlineData("node.id == 2ivku8v2gvtg4")]
    [InlineData("'node.labels.zone == ${ZONE}'")]
    [InlineData("'${CONSTRAINT}'")]
    [InlineData("node.role = worker")]
    public void Deliberate_and_unknown_placement_is_silent(string constraint) => Verify.NoDiagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            deploy: {placement: {constraints: [{{{constraint}}}]}}
        """,
        VerifierSettings.Scale);

    [Theory]
    [InlineData("node.platform.os == linux")]
    [InlineData("node.labels.disk != hdd")]
    [InlineData("node.hostname != worker1")]
    public void Constraint_that_managers_can_satisfy_is_reported(string constraint) => Verify.Diagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            {|SL4002:deploy|}: {placement: {constraints: [{{{constraint}}}]}}
        """,
        VerifierSettings.Scale);

    [Fact]
    public void Row_22_label_is_deliberate() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, deploy: {placement: {constraints: [node.labels.disk == ssd]}}}}", VerifierSettings.Scale);

    [Theory]
    [InlineData("deploy: {mode: global}")]
    [InlineData("deploy: {mode: global-job}")]
    [InlineData("deploy: {mode: '${MODE}'}")]
    [InlineData("deploy: '${DEPLOY}'")]
    [InlineData("deploy: {placement: '${PLACEMENT}'}")]
    [InlineData("deploy: {placement: {constraints: '${CONSTRAINTS}'}}")]
    [InlineData("provider: {type: awesomecloud}")]
    [InlineData("x-stacklint: {manager: allowed}")]
    [InlineData("environment: {DOCKER_HOST: 'tcp://proxy:2375'}")]
    [InlineData("volumes: ['/var/run/docker.sock:/var/run/docker.sock']")]
    public void Exempt_and_unknown_services_are_silent(string line) => Verify.NoDiagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            {{{line}}}
        """,
        VerifierSettings.Scale);

    [Fact]
    public void Row_14_node_daemon_is_silent() => Verify.NoDiagnostics(
        """
        services:
          exporter:
            image: prom/node-exporter:v1.8.2
            ports: [{target: 9100, published: 9100, mode: host}]
            deploy: {mode: global}
        """,
        VerifierSettings.Scale);

    [Fact]
    public void Row_3_override_fragment_is_silent() => Verify.NoDiagnostics(
        "services: {web: {deploy: {replicas: 5}}}", VerifierSettings.Scale);

    [Fact]
    public void Closed_managers_are_silent() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1}}", Settings.Options("managers_schedulable = false") with { EnableHidden = true });

    [Fact]
    public void Compose_places_nothing() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1}}", VerifierSettings.Compose with { EnableHidden = true });

    [Fact]
    public void Fix_adds_the_constraint() => Verify.CodeFix(
        """
        services:
          {|SL4002:web|}:
            image: acme/web:1
          api:
            image: acme/api:1
            {|SL4002:deploy|}:
              placement:
                max_replicas_per_node: 1
        """,
        """
        services:
          web:
            image: acme/web:1
            deploy:
              placement:
                constraints: [node.role == worker]
          api:
            image: acme/api:1
            deploy:
              placement:
                max_replicas_per_node: 1
                constraints: [node.role == worker]
        """,
        Enabled);

    [Fact]
    public void Fix_completes_what_is_written() => Verify.CodeFix(
        """
        services:
          a:
            image: acme/a:1
            {|SL4002:deploy|}:
              replicas: 2
          b:
            image: acme/b:1
            {|SL4002:deploy|}: {placement: {constraints: [node.platform.os == linux]}}
          c:
            image: acme/c:1
            {|SL4002:deploy|}: {placement: {constraints: []}}
          d:
            image: acme/d:1
            {|SL4002:deploy|}:
              placement:
                constraints:
                  - node.platform.os == linux
        """,
        """
        services:
          a:
            image: acme/a:1
            deploy:
              replicas: 2
              placement:
                constraints: [node.role == worker]
          b:
            image: acme/b:1
            deploy: {placement: {constraints: [node.platform.os == linux, node.role == worker]}}
          c:
            image: acme/c:1
            deploy: {placement: {constraints: [node.role == worker]}}
          d:
            image: acme/d:1
            deploy:
              placement:
                constraints:
                  - node.platform.os == linux
                  - node.role == worker
        """,
        Enabled);

    [Fact]
    public void Deploy_section_of_another_file_is_completed_there() => Assert.NotNull(Verify.Diagnostics(
        "services: {web: {image: acme/web:1}}",
        Enabled with { Files = [("prod.yaml", "services: {web: {{|SL4002:deploy|}: {replicas: 2}}}")] })[0].Details.Fix);
}
