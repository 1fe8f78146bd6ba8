using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.MissingMemoryLimitAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

public sealed class MissingMemoryLimitTests
{
    [Fact]
    public void Service_without_deploy_is_reported_at_its_key() => Verify.Diagnostic(
        """
        services:
          {|SL1001:web|}:
            image: acme/web:1
        """,
        "Service 'web' has no memory limit; one task can exhaust its node");

    [Fact]
    public void Compose_has_containers_and_a_host()
    {
        const string Text = "services: {{|SL1001:web|}: {image: acme/web:1}}";
        Verify.Diagnostic(Text, "Service 'web' has no memory limit; one container can exhaust its host", VerifierSettings.Compose);
        Verify.Diagnostic(Text, "Service 'web' has no memory limit; one task can exhaust its node", Settings.Both);
    }

    [Fact]
    public void The_deepest_key_on_the_way_is_marked() => Verify.Diagnostics(
        """
        services:
          a:
            image: acme/a:1
            {|SL1001:deploy|}: {replicas: 2}
          b:
            image: acme/b:1
            deploy:
              {|SL1001:resources|}:
                reservations: {memory: 64M}
          c:
            image: acme/c:1
            deploy:
              resources:
                {|SL1001:limits|}: {cpus: "1"}
          d:
            image: acme/d:1
            deploy:
              resources:
                {|SL1001:limits|}:
          e:
            image: acme/e:1
            {|SL1001:deploy|}:
        """);

    [Fact]
    public void Limit_is_enough() => Verify.NoDiagnostics("services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: 512M}}}}}");

    [Fact]
    public void Row_1_limit_without_reservation_is_silent() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: 512M}}}}}");

    [Fact]
    public void Row_2_unknown_limit_is_silent() => Verify.NoDiagnostics(
        """services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: "${MEM}"}}}}}""");

    [Fact]
    public void Row_2_default_of_zero_is_no_limit()
    {
        var found = Verify.Diagnostics(
            """services: {web: {image: acme/web:1, deploy: {resources: {{|SL1001:limits|}: {memory: "${MEM:-0}"}}}}}""");
        Assert.Equal("0 means no limit", Assert.Single(found[0].Details.Related).Message);
    }

    [Fact]
    public void Row_3_override_fragment_is_silent() => Verify.NoDiagnostics("services: {web: {deploy: {replicas: 5}}}");

    [Fact]
    public void Row_4_mem_limit_counts_for_compose_only()
    {
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, mem_limit: 1g}}", VerifierSettings.Compose);
        Verify.Diagnostics("services: {{|SL1001:web|}: {image: acme/web:1, mem_limit: 1g}}");
    }

    [Fact]
    public void For_both_targets_either_limit_is_enough()
    {
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, mem_limit: 1g}}", Settings.Both);
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: 1g}}}}}", Settings.Both);
        Verify.Diagnostics("services: {{|SL1001:web|}: {image: acme/web:1}}", Settings.Both);
    }

    [Fact]
    public void Mem_limit_of_zero_is_no_limit() => Assert.Equal(
        "0 means no limit",
        Assert.Single(Verify.Diagnostics("services: {{|SL1001:web|}: {image: acme/web:1, mem_limit: 0}}", VerifierSettings.Compose)[0].Details.Related).Message);

    [Fact]
    public void Mem_limit_from_a_variable_is_silent() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, mem_limit: '${MEM:?}'}}", VerifierSettings.Compose);

    [Theory]
    [InlineData("deploy: '${DEPLOY}'")]
    [InlineData("deploy: {resources: '${RESOURCES}'}")]
    [InlineData("deploy: {resources: {limits: '${LIMITS}'}}")]
    [InlineData("deploy: {resources: {limits: [512M]}}")]
    [InlineData("deploy: {resources: {limits: {memory: 512Mi}}}")]
    public void What_cannot_be_known_is_silent(string line) => Verify.NoDiagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            {{{line}}}
        """);

    [Theory]
    [InlineData("global")]
    [InlineData("replicated-job")]
    public void Jobs_and_global_services_are_not_exempt(string mode) => Verify.Diagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            {|SL1001:deploy|}: {mode: {{{mode}}}}
        """);

    [Fact]
    public void Built_service_counts_as_complete() => Verify.Diagnostics("services: {{|SL1001:web|}: {build: .}}", VerifierSettings.Compose);

    [Fact]
    public void Provider_service_has_no_container() => Verify.NoDiagnostics(
        "services: {db: {provider: {type: awesomecloud}}}", VerifierSettings.Compose);

    [Fact]
    public void Service_with_a_base_elsewhere_is_silent() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, extends: {file: elsewhere.yml, service: base}}}", VerifierSettings.Compose);

    [Fact]
    public void Limit_through_an_anchor_or_a_merge_key_counts() => Verify.NoDiagnostics(
        """
        x-deploy: &deploy
          resources: &small
            limits: {memory: 64M}
        services:
          a: {image: acme/a:1, deploy: *deploy}
          b:
            image: acme/b:1
            deploy:
              <<: *deploy
              replicas: 3
          c: {image: acme/c:1, deploy: {resources: *small}}
        """);

    [Fact]
    public void Services_that_share_a_block_without_limit_are_each_reported_at_their_key() => Verify.Diagnostics(
        """
        x-deploy: &deploy {replicas: 2}
        services:
          a: {image: acme/a:1, {|SL1001:deploy|}: *deploy}
          b: {image: acme/b:1, {|SL1001:deploy|}: *deploy}
        """);

    [Fact]
    public void Severity_follows_the_profile()
    {
        const string Text = "services: {{|SL1001:web|}: {image: acme/web:1}}";
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Text, VerifierSettings.Compose)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
    }

    [Fact]
    public void Without_default_limit_there_is_no_fix() =>
        Assert.Null(Verify.Diagnostics("services: {{|SL1001:web|}: {image: acme/web:1}}")[0].Details.Fix);

    [Fact]
    public void Default_limit_is_written_where_it_is_missing() => Verify.CodeFix(
        """
        services:
          a:
            image: acme/a:1
            deploy:
              resources:
                {|SL1001:limits|}:
                  cpus: "1"   # one core
          b:
            image: acme/b:1
            {|SL1001:deploy|}: {replicas: 2}
          {|SL1001:c|}:
            image: acme/c:1
        """,
        """
        services:
          a:
            image: acme/a:1
            deploy:
              resources:
                limits:
                  cpus: "1"   # one core
                  memory: 512M
          b:
            image: acme/b:1
            deploy: {replicas: 2, resources: { limits: { memory: 512M } }}
          c:
            image: acme/c:1
            deploy:
              resources:
                limits:
                  memory: 512M
        """,
        Settings.Options("sl1001.default_limit = 512m"));

    [Theory]
    [InlineData("web: {image: acme/web:1, deploy: {{|SL1001:resources|}: {reservations: {memory: 64M}}}}", ComposeTarget.Swarm, true)]
    [InlineData("web: {image: acme/web:1, deploy: {{|SL1001:resources|}: {reservations: {memory: 65M}}}}", ComposeTarget.Swarm, false)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1, mem_reservation: 65M}", ComposeTarget.Swarm, true)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1, cpus: 1}", ComposeTarget.Swarm, true)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1, mem_reservation: 64M}", ComposeTarget.Compose, true)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1, mem_reservation: 65M}", ComposeTarget.Compose, false)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1, cpus: 1}", ComposeTarget.Compose, false)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1, pids_limit: 9}", ComposeTarget.Compose, false)]
    [InlineData("web: {image: acme/web:1, cpus: 1, deploy: {resources: {{|SL1001:limits|}: {cpus: '1'}}}}", ComposeTarget.Compose, true)]
    [InlineData("{|SL1001:web|}: {image: acme/web:1}", ComposeTarget.Compose, true)]
    public void Default_limit_is_written_only_where_it_can_work(string service, ComposeTarget target, bool isFixed)
    {
        var fix = Verify.Diagnostics($"services: {{{service}}}", Settings.Options("sl1001.default_limit = 64M") with { Target = target })[0].Details.Fix;
        Assert.Equal(isFixed ? "Set the limit to 64M" : null, fix?.Title);
    }

    [Fact]
    public void Default_limit_replaces_a_zero() => Verify.CodeFix(
        """
        services: {web: {image: acme/web:1, deploy: {resources: {{|SL1001:limits|}: {memory: "0"}}}}}
        """,
        """
        services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: "1G"}}}}}
        """,
        Settings.Options("sl1001.default_limit = 1g"));

    [Fact]
    public void Block_behind_an_anchor_is_edited_where_it_stands() => Verify.CodeFix(
        """
        x-resources: &resources {reservations: {memory: 64M}}
        services:
          a: {image: acme/a:1, deploy: {{|SL1001:resources|}: *resources}}
          b: &b {image: acme/b:1, deploy: {{|SL1001:resources|}: {reservations: {memory: 64M}}}}
        """,
        """
        x-resources: &resources {reservations: {memory: 64M}, limits: { memory: 1G }}
        services:
          a: {image: acme/a:1, deploy: {resources: *resources}}
          b: &b {image: acme/b:1, deploy: {resources: {reservations: {memory: 64M}, limits: { memory: 1G }}}}
        """,
        Settings.Options("sl1001.default_limit = 1g"));
}
