using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.SilentlyDroppedAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class SilentlyDroppedTests
{
    [Fact]
    public void Host_without_address_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            extra_hosts:
              - {|SL8011:db|}
              - api:10.0.0.1
        """);

    [Fact]
    public void Unknown_key_below_build_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            build:
              context: .
              {|SL8011:contxt|}: x
        """);

    [Fact]
    public void Lost_priority_of_the_killer_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            {|SL8011:oom_score_adj|}: -900
        """);

    [Fact]
    public void Second_mount_on_a_target_is_lost_under_compose()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            services:
              web:
                image: nginx:1.27
                volumes:
                  - {|SL8011:./a:/data|}
                  - ./b:/data
            """,
            VerifierSettings.Compose));
        Assert.Single(finding.Details.Related);
    }

    [Fact]
    public void Repetition_loses_nothing() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            volumes: [./a:/data, ./a:/data]
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Complete_values_are_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            build: {context: ., args: {A: b}}
            extra_hosts: ["db:10.0.0.1", "api=10.0.0.2"]
            volumes: [data:/data:ro]
        volumes: {data: }
        """);
}
