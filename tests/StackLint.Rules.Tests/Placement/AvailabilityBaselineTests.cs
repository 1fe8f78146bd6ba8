using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.AvailabilityBaselineAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class AvailabilityBaselineTests
{
    private static readonly VerifierSettings Enabled = new() { EnableHidden = true };

    [Theory]
    [InlineData("image: acme/api:1")]
    [InlineData("build: .")]
    [InlineData("image: acme/api:1, healthcheck: ")]
    [InlineData("image: acme/api:1, deploy: {restart_policy: {condition: on-failure}}")]
    [InlineData("image: 'ghcr.io/acme/api:${TAG}'")]
    public void Service_without_health_check_is_reported(string service) => Verify.Diagnostic(
        $$$"""
        services: {{|SL4006:api|}: {{{{service}}}} }
        """,
        "'api' has no health check",
        Enabled);

    [Theory]
    [InlineData("image: acme/api:1, healthcheck: {test: [CMD, ping]}")]
    [InlineData("image: acme/api:1, healthcheck: {interval: 5s}")]
    [InlineData("image: acme/api:1, healthcheck: {test: NONE}")]
    [InlineData("image: acme/api:1, healthcheck: '${HEALTH}'")]
    [InlineData("image: acme/api:1, healthcheck: {disable: '${OFF}'}")]
    [InlineData("image: '${IMAGE}'")]
    [InlineData("image: gitlab/gitlab-ce:17.5.1-ce.0")]
    [InlineData("image: mirror.example/hub/vaultwarden/server")]
    [InlineData("image: acme/api:1, deploy: {mode: replicated-job}")]
    [InlineData("image: acme/api:1, deploy: {mode: global-job}")]
    [InlineData("image: acme/api:1, deploy: {replicas: 0}")]
    [InlineData("image: acme/api:1, deploy: {restart_policy: {condition: none}}")]
    [InlineData("image: acme/api:1, deploy: {labels: {swarm.cronjob.enable: 'true'}}")]
    [InlineData("image: acme/api:1, x-stacklint: {role: system-reservation}")]
    [InlineData("deploy: {replicas: 2}")]
    [InlineData("provider: {type: acme}")]
    public void Checked_unknown_and_short_lived_service_is_silent(string service) => Verify.NoDiagnostics(
        $$$"""
        services: {api: {{{{service}}}} }
        """,
        Enabled);

    [Fact]
    public void It_is_hidden_by_default_and_informs_at_scale()
    {
        Verify.NoDiagnostics("services: {api: {image: acme/api:1}}");
        Verify.NoDiagnostics("services: {api: {image: acme/api:1}}", VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics("services: {{|SL4006:api|}: {image: acme/api:1}}", VerifierSettings.Scale)[0].Severity);
    }

    [Theory]
    [InlineData("disable: {|SL4006:true|}", ComposeTarget.Swarm)]
    [InlineData("disable: {|SL4006:true|}", ComposeTarget.Compose)]
    [InlineData("disable: {|SL4006:true|}", ComposeTarget.Both)]
    [InlineData("test: [{|SL4006:NONE|}]", ComposeTarget.Swarm)]
    [InlineData("test: [\"{|SL4006:NONE|}\"]", ComposeTarget.Compose)]
    public void Check_that_is_switched_off_is_information(string health, ComposeTarget target)
    {
        var markup = health.Replace("\"{|SL4006:NONE|}\"", "{|SL4006:\"NONE\"|}", StringComparison.Ordinal);
        var found = Verify.Diagnostic(
            $$$"""
            services: {api: {image: gitlab/gitlab-ce:1, healthcheck: {{{{markup}}}} } }
            """,
            "'api' has no health check: it is switched off",
            new VerifierSettings { Target = target });
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Initialization_that_others_wait_for_is_silent() => Verify.Diagnostics(
        """
        services:
          migrate: {image: acme/migrate:1}
          {|SL4006:cache|}: {image: acme/cache:1}
          api:
            image: acme/api:1
            healthcheck: {test: [CMD, ping]}
            depends_on:
              migrate: {condition: service_completed_successfully}
              cache: {condition: service_started}
        """,
        VerifierSettings.Compose with { EnableHidden = true });

    [Fact]
    public void Check_in_an_inline_dockerfile_counts() => Verify.NoDiagnostics(
        """
        services:
          api:
            build:
              dockerfile_inline: |
                FROM acme/base
                HEALTHCHECK CMD ping
          job: {build: {dockerfile_inline: "${DOCKERFILE}"}}
        """,
        VerifierSettings.Compose with { EnableHidden = true });

    [Fact]
    public void Restart_no_is_the_end_of_a_service_under_compose_only()
    {
        Verify.NoDiagnostics("services: {api: {image: acme/api:1, restart: 'no'}}", VerifierSettings.Compose with { EnableHidden = true });
        Verify.Diagnostics("services: {{|SL4006:api|}: {image: acme/api:1, restart: 'no'}}", Enabled);
    }

    [Fact]
    public void Healthy_images_can_be_added() => Verify.NoDiagnostics(
        "services: {api: {image: 'registry.example/acme/api:1'}}",
        Settings.Options("sl4006.healthy_images = acme/*") with { EnableHidden = true });

    [Fact]
    public void Restart_policy_is_looked_for_on_demand()
    {
        var settings = Settings.Options("sl4006.check = restart") with { EnableHidden = true, Target = ComposeTarget.Compose };
        Verify.Diagnostic("services: {{|SL4006:api|}: {image: acme/api:1}}", "'api' has no restart policy", settings);
        Verify.NoDiagnostics("services: {api: {image: acme/api:1, restart: 'no'}}", settings);
        Verify.NoDiagnostics("services: {api: {image: acme/api:1, restart: '${RESTART}'}}", settings);
        Verify.NoDiagnostics("services: {api: {image: acme/api:1, deploy: {restart_policy: {condition: any}}}}", settings);
        Verify.NoDiagnostics("services: {api: {image: acme/api:1}}", settings with { Target = ComposeTarget.Swarm });
        Verify.Diagnostic(
            "services: {{|SL4006:api|}: {image: acme/api:1}}",
            "'api' has no health check and no restart policy",
            Settings.Options("sl4006.check = all") with { EnableHidden = true, Target = ComposeTarget.Compose });
    }

    [Theory]
    [InlineData("restart: {|SL4006:on-failure:3|}")]
    [InlineData("deploy: {restart_policy: {max_attempts: {|SL4006:3|}}}")]
    public void Other_number_of_attempts_is_reported(string line) => Verify.Diagnostic(
        $$$"""
        services: {api: {image: acme/api:1, healthcheck: {test: [CMD, a]}, {{{line}}}} }
        """,
        "'api' has no limit of 5 restart attempts but of 3",
        Settings.Options("sl4006.attempts = 5") with { EnableHidden = true });

    [Theory]
    [InlineData("restart: on-failure:5")]
    [InlineData("restart: on-failure")]
    [InlineData("restart: 'on-failure:${N}'")]
    [InlineData("deploy: {restart_policy: {max_attempts: 5}}")]
    [InlineData("deploy: {restart_policy: {max_attempts: '${N}'}}")]
    [InlineData("restart: on-failure:3, deploy: {restart_policy: {condition: any}}")]
    public void Wanted_and_unwritten_number_of_attempts_is_silent(string line) => Verify.NoDiagnostics(
        $$$"""
        services: {api: {image: acme/api:1, healthcheck: {test: [CMD, a]}, {{{line}}}} }
        """,
        Settings.Options("sl4006.attempts = 5") with { EnableHidden = true });

    [Fact]
    public void Check_that_came_through_a_merge_key_counts() => Verify.NoDiagnostics(
        """
        x-base: &base {healthcheck: {test: [CMD, ping]}}
        services: {api: {<<: *base, image: acme/api:1}}
        """,
        Enabled);
}
