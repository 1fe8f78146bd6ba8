using StackLint.Analysis.Findings;
using StackLint.Rules.Tests.Deployment;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.UndefinedReferenceAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class UndefinedReferenceTests
{
    [Fact]
    public void Secret_of_a_build_is_one_of_the_project() => Verify.Diagnostics(
        """
        services:
          web:
            build:
              context: .
              secrets:
                - {|SL0004:token|}
                - source: known
                  target: x
        secrets: {known: {environment: KNOWN}}
        """,
        VerifierSettings.Compose);

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

    // With both declared the one that was meant would be unused, and removed.
    [Theory]
    [InlineData("data-config", "data-conf", false)]
    [InlineData("data-config", "cache", true)]
    public void Volume_is_not_declared_beside_one_that_may_be_meant(string used, string declared, bool isFixed) => Assert.Equal(
        isFixed,
        Verify.Diagnostics($$"""
            services:
              web: {image: nginx:1.27, volumes: [{|SL0004:{{used}}|}:/c]}
            volumes:
              {{declared}}: {external: true}
            """).Single().Details.Fix is not null);

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
    public void Missing_section_of_a_named_file_is_one_finding_however_many_names_it_has()
    {
        var finding = Verify.CodeFix(
            """
            services:
              metrics:
                image: acme/metrics:1
                volumes: ["{|SL0004:aa|}:/a", "bb:/b", "aa:/c", "cc:/d"]
            """,
            """
            services:
              metrics:
                image: acme/metrics:1
                volumes: ["aa:/a", "bb:/b", "aa:/c", "cc:/d"]
            volumes:
              aa: {}
              bb: {}
              cc: {}
            """,
            VerifierSettings.Compose with { FileName = "metrics.yml" });
        Assert.Equal(
            "Service 'metrics' uses volume 'aa', which is not declared, unless a file that is loaded with this one declares it; nor are 2 more",
            Assert.Single(finding).Message);
        Assert.Equal(3, finding[0].Details.Related.Length);
    }

    [Fact]
    public void Path_that_lacks_its_beginning_is_no_volume_of_another_file()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              metrics:
                image: acme/metrics:1
                volumes: ["{|SL0004:srv/data|}:/data"]
            """,
            "Service 'metrics' uses volume 'srv/data', which is not declared; a path begins with '/', './', '../' or '~'",
            VerifierSettings.Compose with { FileName = "metrics.yml" });
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, finding.Severity);
        Assert.Null(finding.Details.Fix);
    }

    [Fact]
    public void What_a_swallowed_text_asks_for_is_explained_there() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: acme/web:1
            volumes: ["$PREFIX-data:/data"]
            secrets: [$PREFIX-secret]
        """);

    [Fact]
    public void Missing_section_of_a_named_file_is_an_information()
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
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
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

    [Fact]
    public void One_name_makes_one_finding_however_many_services_use_it()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                networks: [{|SL0004:front|}]
              api:
                image: acme/api:1
                networks: [front]
            """,
            "Service 'web' uses network 'front', which is not declared");
        Assert.Equal("service 'api' uses it too", Assert.Single(finding.Details.Related).Message);
    }

    [Fact]
    public void Shared_list_makes_one_finding_for_all_services()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            x-base: &base
              image: nginx:1.27
              networks: [{|SL0004:front|}]
            services:
              web: *base
              api: *base
            """));
        Assert.Equal("api web", string.Join(' ', finding.Services.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Missing_file_makes_one_finding_however_often_it_is_named()
    {
        var finding = Assert.Single(
            StackLinter.LintTexts("services: {web: {image: x, env_file: web.env}, api: {image: y, env_file: [web.env]}}"), static d => d.Id == "SL0004");
        Assert.Equal("File 'web.env' of 'services.web.env_file' does not exist, and docker stack deploy loads nothing without it", finding.Message);
        Assert.StartsWith("named here too (services.api.env_file", Assert.Single(finding.Details.Related).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("depends_on: [db]", "links: [{|SL0004:web|}]", "Services wait for each other, so docker compose starts nothing: 'web' depends on 'db', which depends on 'web'")]
    [InlineData("network_mode: service:db", "depends_on: {{|SL0004:web|}: {condition: service_started}}", "Services wait for each other, so docker compose starts nothing: 'web' depends on 'db', which depends on 'web'")]
    [InlineData("init: true", "volumes_from: [{|SL0004:db|}]", "Service 'db' depends on itself, so docker compose starts nothing")]
    public void Circle_of_dependencies_is_reported_at_the_step_that_closes_it(string first, string second, string message)
    {
        var finding = Verify.Diagnostic($"services:\n  web:\n    image: nginx:1.27\n    {first}\n  db:\n    image: postgres:17\n    {second}\n", message, VerifierSettings.Compose);
        Assert.Equal(message.StartsWith("Services", StringComparison.Ordinal) ? 1 : 0, finding.Details.Related.Length);
    }

    [Fact]
    public void Circle_through_profiles_that_exclude_each_other_is_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            depends_on: [db]
            profiles: [a]
          db:
            image: postgres:17
            depends_on: [web]
            profiles: [b]
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Stack_waits_for_no_service() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            depends_on: [web]
        """);

    [Theory]
    [InlineData("extends: {service: {|SL0004:bas|}}", "Service 'web' extends service 'bas', which is not declared; did you mean 'base'?")]
    [InlineData("extends: {|SL0004:web|}", "Service 'web' extends itself")]
    public void Base_that_is_none_is_reported(string line, string message) => Verify.Diagnostic(
        $$"""
        services:
          base:
            image: nginx:1.27
          web:
            image: nginx:1.27
            {{line}}
        """,
        message,
        VerifierSettings.Compose);
}
