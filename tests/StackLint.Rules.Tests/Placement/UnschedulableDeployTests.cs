using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.UnschedulableDeployAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class UnschedulableDeployTests
{
    [Theory]
    [InlineData("node.role = manager", "Constraint 'node.role = manager' is written with a single '=' where it takes '==' or '!='; the manager refuses the service")]
    [InlineData("node.role", "Constraint 'node.role' is written without '==' or '!='; the manager refuses the service")]
    public void Syntax_error_is_refused(string constraint, string message)
    {
        var found = Verify.Diagnostic(Constrain($"{{|SL4003:{constraint}|}}"), message);
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("node.label.disk == ssd", "Constraint 'node.label.disk == ssd' is about 'node.label.disk', which is nothing that a node has; the service stays pending")]
    [InlineData("node.role == leader", "Constraint 'node.role == leader' is about another role than manager and worker; the service stays pending")]
    public void Constraint_that_matches_no_node_stays_pending(string constraint, string message) =>
        Assert.Null(Verify.Diagnostic(Constrain($"{{|SL4003:{constraint}|}}"), message).Details.Stage);

    [Theory]
    [InlineData("node.Labels.disk == ssd")]
    [InlineData("NODE.ROLE != MANAGER")]
    [InlineData("engine.labels.operatingsystem == ubuntu 24.04")]
    [InlineData("node.ip == 10.0.0.0/8")]
    [InlineData("'${CONSTRAINT}'")]
    [InlineData("'node.role ${OP} manager'")]
    [InlineData("'node.hostname == ${HOST}'")]
    [InlineData("'node.labels.${LABEL} == true'")]
    [InlineData("'${CONSTRAINT:-node.role == worker}'")]
    public void Well_formed_and_unknown_constraint_is_silent(string constraint) => Verify.NoDiagnostics(Constrain(constraint));

    [Theory]
    [InlineData("node.hostname = ${HOST}")]
    [InlineData("node.label.zone == ${ZONE}")]
    [InlineData("${CONSTRAINT:-node.role = worker}")]
    public void What_is_settled_of_a_text_with_variables_is_judged(string constraint) =>
        Verify.Diagnostics(Constrain($"{{|SL4003:'{constraint}'|}}"));

    [Fact]
    public void Constraints_as_a_whole_may_be_unknown() => Verify.NoDiagnostics(
        """
        services: {web: {image: acme/web:1, deploy: {placement: {constraints: "${ALL}"}}}}
        """);

    [Theory]
    [InlineData("node.hostname == a", "node.hostname == b")]
    [InlineData("node.labels.disk == ssd", "node.labels.disk != SSD")]
    [InlineData("node.role != worker", "node.role != manager")]
    public void Contradiction_is_reported_at_the_second(string first, string second)
    {
        var found = Verify.Diagnostic(
            Constrain($"{first}, node.platform.os == linux, {{|SL4003:{second}|}}"),
            $"Constraint '{second}' is contradicted by '{first}'; the service stays pending");
        Assert.Equal("no node fulfils both", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void Constraints_of_different_keys_are_silent() =>
        Verify.NoDiagnostics(Constrain("node.labels.a == 1, node.labels.A == 2, node.hostname != x, node.hostname != y"));

    [Theory]
    [InlineData("global")]
    [InlineData("global-job")]
    public void Replicas_of_a_global_service_are_refused_by_the_client(string mode)
    {
        var found = Verify.Diagnostic(
            $$$"""
            services: {web: {image: acme/web:1, deploy: {mode: {{{mode}}}, replicas: {|SL4003:3|} } } }
            """,
            $"deploy.replicas 3 is nothing for mode '{mode}', which runs one task a node; docker stack deploy stops there, after it made the networks, secrets and configs");
        Assert.Equal(FindingStage.Deploy, found.Details.Stage);
    }

    [Fact]
    public void Update_settings_of_a_job_are_refused()
    {
        var found = Verify.Diagnostic(
            """
            services: {web: {image: acme/web:1, deploy: {mode: replicated-job, replicas: 3, {|SL4003:update_config|}: {parallelism: 2}}}}
            """,
            "deploy.update_config is nothing for mode 'replicated-job', whose tasks are not replaced one by one; the manager refuses the service");
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
    }

    [Theory]
    [InlineData("mode: '${MODE}', replicas: 3, update_config: {parallelism: 1}")]
    [InlineData("mode: global, replicas: '${N}'")]
    [InlineData("replicas: 3, update_config: {parallelism: 1}")]
    [InlineData("mode: global, update_config: {parallelism: 1}")]
    [InlineData("mode: replicated-job, update_config: ")]
    public void Keys_that_go_with_the_mode_are_silent(string deploy) => Verify.NoDiagnostics(
        $$$"""
        services: {web: {image: acme/web:1, deploy: {{{{deploy}}}} } }
        """);

    [Fact]
    public void Spread_over_no_label_is_a_warning()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web:
                image: acme/web:1
                deploy:
                  placement:
                    preferences:
                      - spread: node.labels.zone
                      - spread: {|SL4003:node.id|}
                      - spread: ${SPREAD}
                      - spread: Engine.Labels.rack
            """,
            "Spread preference 'node.id' is no label of node or engine; the scheduler skips it");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Constraints_that_came_through_an_anchor_are_reported_once() => Verify.Diagnostics(
        """
        x-deploy: &deploy
          placement: {constraints: [{|SL4003:node.role = worker|}]}
        services:
          a: {image: acme/a:1, deploy: *deploy}
          b: {image: acme/b:1, deploy: {<<: *deploy, replicas: 2}}
        """);

    [Fact]
    public void Fragments_are_judged_too() => Verify.Diagnostics(
        """
        services: {web: {deploy: {placement: {constraints: [{|SL4003:node.role = worker|}]}}}}
        """);

    [Fact]
    public void File_for_both_targets_is_told_the_condition()
    {
        var found = Verify.Diagnostic(
            Constrain("{|SL4003:node.role = worker|}"),
            "Constraint 'node.role = worker' is written with a single '=' where it takes '==' or '!='; the manager refuses the service (if the file is deployed as a stack)",
            Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Compose_does_not_read_constraints()
    {
        Verify.NoDiagnostics(Constrain("node.role = worker"), VerifierSettings.Compose);
        Verify.Diagnostics(Constrain("{|SL4003:node.role = worker|}"), VerifierSettings.Compose with { EnableHidden = true });
    }

    [Theory]
    [InlineData("node.role = worker", "node.role == worker")]
    [InlineData("node.role=worker", "node.role==worker")]
    [InlineData("node.label.disk == ssd", "node.labels.disk == ssd")]
    [InlineData("engine.label.os = linux", "engine.labels.os == linux")]
    [InlineData("node.labels.disk == 'ssd'", "node.labels.disk == ssd")]
    public void Slip_is_mended(string wrong, string right)
    {
        var found = Verify.CodeFix(Constrain($"{{|SL4003:\"{wrong}\"|}}"), Constrain($"\"{right}\""));
        Assert.Equal(FixApplicability.Unsafe, found[0].Details.Fix?.Applicability);
    }

    [Theory]
    [InlineData("node == worker")]
    [InlineData("node.role worker")]
    [InlineData("\"node.hostname = ${HOST}\"")]
    public void What_is_meant_by_others_nobody_can_tell(string constraint) =>
        Assert.Null(Verify.Diagnostics(Constrain($"{{|SL4003:{constraint}|}}"))[0].Details.Fix);

    private static string Constrain(string constraints) =>
        $$$"""
        services:
          web:
            image: acme/web:1
            deploy:
              placement:
                constraints: [{{{constraints}}}]
        """;
}
