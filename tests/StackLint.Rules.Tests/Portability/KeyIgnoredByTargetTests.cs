using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.KeyIgnoredByTargetAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class KeyIgnoredByTargetTests
{
    [Fact]
    public void Keys_of_one_service_make_one_finding()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                privileged: true
                links: [db]
                {|SL6001:depends_on|}: [db]
              db:
                image: postgres:17
            """,
            "'depends_on', 'links' and 'privileged' are ignored by docker stack deploy");
        Assert.Equal(["'links' is ignored", "'privileged' is ignored"], finding.Details.Related.Select(static r => r.Message));
    }

    [Fact]
    public void What_is_ignored_without_a_word_is_called_so() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            {|SL6001:tmpfs|}: /tmp
        """,
        "'tmpfs' is ignored silently by docker stack deploy");

    [Fact]
    public void Dependencies_that_are_refused_are_left_to_SL6002()
    {
        const string Text = "services: {web: {image: nginx:1.27, depends_on: {db: {condition: service_healthy}}}, db: {image: postgres:17}}";
        Verify.NoDiagnostics(Text);
        Verify.NoDiagnostics(Text, Settings.Both);
    }

    [Fact]
    public void Fixed_address_is_reported() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            networks:
              front:
                {|SL6001:ipv4_address|}: 10.0.0.5
        networks: {front: {}}
        """,
        "'networks.front.ipv4_address' is ignored silently by docker stack deploy");

    [Theory]
    [InlineData("build: .")]
    [InlineData("container_name: web")]
    [InlineData("expose: [80]")]
    public void Harmless_key_is_an_information(string line)
    {
        var key = line[..line.IndexOf(':')];
        var finding = Assert.Single(Verify.Diagnostics(
            $$"""
            services:
              web:
                image: nginx:1.27
                {|SL6001:{{key}}|}{{line[key.Length..]}}
            """));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public void Restart_and_a_build_without_image_are_other_rules_matter() => Verify.NoDiagnostics(
        """
        services:
          web:
            build: .
            restart: always
        """);

    [Fact]
    public void Listed_key_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            depends_on: [db]
          db:
            image: postgres:17
        """,
        Settings.Options("sl6001.ignore = depends_on"));

    [Fact]
    public void Compose_ignores_what_needs_a_swarm()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                deploy:
                  {|SL6001:placement|}: {constraints: [node.role == worker]}
                  resources: {reservations: {cpus: "0.5"}}
            """,
            "'deploy.placement' and 'deploy.resources.reservations.cpus' are ignored silently by docker compose",
            VerifierSettings.Compose);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public void What_compose_uses_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            privileged: true
            ports: ["80:80"]
            deploy: {mode: replicated, replicas: 2, resources: {limits: {memory: 1g}, reservations: {memory: 512m}}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void File_for_both_targets_is_judged_for_each()
    {
        var findings = Verify.Diagnostics(
            """
            services:
              web:
                image: nginx:1.27
                {|SL6001:privileged|}: true
                deploy: {{|SL6001:endpoint_mode|}: dnsrr}
            """,
            Settings.Both);
        Assert.All(findings, static f => Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, f.Severity));
        Assert.Equal(
            ["'privileged' is ignored by docker stack deploy, if the file is deployed with it", "'deploy.endpoint_mode' is ignored silently by docker compose, if the file is deployed with it"],
            findings.Select(static f => f.Message));
    }
}
