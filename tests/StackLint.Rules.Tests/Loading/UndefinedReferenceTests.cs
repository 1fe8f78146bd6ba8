using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.UndefinedReferenceAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class UndefinedReferenceTests
{
    [Fact]
    public void Undeclared_network_is_reported()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                networks: [{|SL0004:front|}]
            """,
            "Service 'web' uses network 'front', which is not declared");
        Assert.Equal(FindingStage.Deploy, finding.Details.Stage);
    }

    [Fact]
    public void Near_name_is_offered() => Verify.Diagnostic(
        """
        services:
          web:
            image: nginx:1.27
            networks: {{|SL0004:fronted|}: {}}
        networks:
          frontend: {}
        """,
        "Service 'web' uses network 'fronted', which is not declared; did you mean 'frontend'?");

    [Fact]
    public void Fix_declares_the_volume() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            volumes:
              - {|SL0004:data|}:/data
        """,
        """
        services:
          web:
            image: nginx:1.27
            volumes:
              - data:/data
        volumes:
          data: {}
        """);

    [Fact]
    public void Every_kind_of_a_stack_is_looked_up() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            networks: [{|SL0004:front|}, default]
            volumes:
              - {|SL0004:data|}:/data
              - type: volume
                source: {|SL0004:more|}
                target: /more
            secrets:
              - {|SL0004:token|}
              - source: {|SL0004:key|}
            configs: [{|SL0004:conf|}]
            credential_spec: {config: {|SL0004:spec|}}
            depends_on: [db]
        """);

    [Fact]
    public void Every_kind_of_compose_is_looked_up() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            depends_on: [{|SL0004:a|}]
            links: ["{|SL0004:db:database|}"]
            network_mode: {|SL0004:service:b|}
            pid: {|SL0004:service:c|}
            volumes_from: [{|SL0004:d:ro|}, container:e]
            models: [{|SL0004:llm|}]
        """.Replace("\"{|SL0004:db:database|}\"", "{|SL0004:\"db:database\"|}", StringComparison.Ordinal),
        VerifierSettings.Compose);

    [Fact]
    public void Declared_and_external_names_are_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            networks: [front]
            volumes: [data:/data, ./x:/x, /y:/y, ~/z:/z, /anonymous, "C:/w:/w"]
            secrets: [token]
            configs: ["${CONFIG}"]
        networks: {front: {external: true}}
        volumes: {data: }
        secrets: {token: {external: true}}
        """);

    [Fact]
    public void Fragment_without_image_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            networks: [front]
          extra:
            image: nginx:1.27
            networks: [front]
        """);

    [Fact]
    public void Part_of_a_compose_project_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          metrics:
            image: acme/metrics:1
            networks: [shop]
            depends_on: [database]
        """,
        VerifierSettings.Compose with { FileName = "metrics.yml" });

    [Fact]
    public void Slip_in_a_file_of_its_own_is_reported() => Verify.Diagnostic(
        """
        services:
          database:
            image: postgres:17
          metrics:
            image: acme/metrics:1
            depends_on: [{|SL0004:databse|}]
        """,
        "Service 'metrics' uses service 'databse', which is not declared; did you mean 'database'?",
        VerifierSettings.Compose with { FileName = "metrics.yml" });

    [Fact]
    public void Missing_section_of_a_named_file_is_a_warning()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              metrics:
                image: acme/metrics:1
                networks: [{|SL0004:shop|}]
            """,
            "Service 'metrics' uses network 'shop', which is not declared, unless a file that is loaded with this one declares it",
            VerifierSettings.Compose with { FileName = "metrics.yml" });
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, finding.Severity);
    }

    [Fact]
    public void Other_file_of_the_project_declares() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            networks: [front]
        """,
        new VerifierSettings { Files = [("networks.yaml", "networks: {front: {}}\n")] });
}
