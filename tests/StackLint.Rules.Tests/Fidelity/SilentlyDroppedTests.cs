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

    [Fact]
    public void Address_that_is_a_number_is_reported() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            extra_hosts: {db: {|SL8011:5|}}
        """,
        "'services.web.extra_hosts.db' must be a text: 5 is loaded as the address '%!s(int=5)'");

    [Fact]
    public void What_compose_builds_with_is_of_no_interest_to_a_stack() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            build: {context: ., ssh: [default], platforms: [linux/amd64], x-note: a}
        """);

    [Fact]
    public void One_option_of_several_mounts_makes_one_finding()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                volumes:
                  - {type: bind, source: /a, target: /a, bind: {{|SL8011:create_host_path|}: true}}
                  - {type: bind, source: /b, target: /b, bind: {create_host_path: true}}
            """,
            "'services.web.volumes.0.bind.create_host_path' is no key that docker stack deploy knows, and is dropped");
        Assert.Single(finding.Details.Related);
    }

    [Fact]
    public void Item_that_wins_is_named() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            environment: [{|SL8011:A=1|}, A=2]
        """,
        "'A=1' of 'services.web.environment' is dropped: 'A=2' further down takes its place",
        VerifierSettings.Compose);

    [Fact]
    public void Port_that_a_range_maps_too_loses_nothing() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            ports: ["3000", "3000-3005"]
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("entrypoint", "[]")]
    [InlineData("command", "''")]
    public void Empty_command_does_not_clear_that_of_the_image(string key, string value)
    {
        Verify.Diagnostic(
            $$"""
            services:
              web:
                image: nginx:1.27
                {{key}}: {|SL8011:{{value}}|}
            """,
            $"'services.web.{key}' is dropped: a stack runs the image's own {key} where the file has an empty one");
        Verify.NoDiagnostics($"services: {{web: {{image: 'nginx:1.27', {key}: {value}}}}}", VerifierSettings.Compose);
        Verify.NoDiagnostics($"services: {{web: {{image: 'nginx:1.27', {key}: }}}}");
    }
}
