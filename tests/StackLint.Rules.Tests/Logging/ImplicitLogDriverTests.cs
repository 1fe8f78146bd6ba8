using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.ImplicitLogDriverAnalyzer>;

namespace StackLint.Rules.Tests.Logging;

public sealed class ImplicitLogDriverTests
{
    [Fact]
    public void One_finding_stands_for_all_services_of_a_file()
    {
        var found = Verify.Diagnostic(
            """
            services:
              logged: {image: acme/logged:1, logging: {driver: local}}
              {|SL3002:web|}: {image: acme/web:1}
              api: {image: acme/api:1, logging: {}}
              db: {image: acme/db:1, logging: }
            """,
            "3 services rely on the daemon's log default, which is json-file without rotation unless configured");
        Assert.Equal(["'api' too", "'db' too"], found.Details.Related.Select(static r => r.Message));
        Assert.True(found.Details.IsAboutFile);
    }

    [Fact]
    public void A_single_service_is_named() => Verify.Diagnostic(
        "services: {{|SL3002:web|}: {image: acme/web:1}}",
        "Service 'web' relies on the daemon's log default, which is json-file without rotation unless configured");

    [Fact]
    public void Each_service_is_reported_on_request() => Verify.Diagnostics(
        """
        services:
          {|SL3002:web|}: {image: acme/web:1}
          {|SL3002:api|}: {image: acme/api:1}
        """,
        Settings.Options("sl3002.per_service = true"));

    [Fact]
    public void Each_file_of_a_project_has_its_own_finding() => Verify.Diagnostics(
        "services: {{|SL3002:web|}: {image: acme/web:1}, api: {image: acme/api:1}}",
        new VerifierSettings { Files = [("more.yaml", "services: {web: {hostname: web}, {|SL3002:db|}: {image: acme/db:1}}")] });

    [Fact]
    public void Row_17_max_size_for_the_daemons_driver_is_enough() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, logging: {options: {max-size: 10m}}}}");

    [Fact]
    public void Empty_driver_is_the_daemons() => Verify.Diagnostics(
        "services: {{|SL3002:web|}: {image: acme/web:1, logging: {driver: ''}}}");

    [Fact]
    public void Options_that_do_not_rotate_leave_it_to_the_daemon() => Verify.Diagnostics(
        "services: {{|SL3002:web|}: {image: acme/web:1, logging: {options: {tag: web}}}}");

    [Theory]
    [InlineData("logging: {driver: json-file}")]
    [InlineData("logging: {driver: ' '}")]
    [InlineData("logging: {driver: '${LOG_DRIVER}'}")]
    [InlineData("logging: '${LOGGING}'")]
    [InlineData("logging: {options: '${OPTIONS}'}")]
    [InlineData("logging: {options: {max-size: '${MAX_SIZE}'}}")]
    public void What_is_written_or_unknown_is_silent(string line) => Verify.NoDiagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            {{{line}}}
        """);

    [Fact]
    public void Logging_through_an_anchor_or_merge_key_counts() => Verify.NoDiagnostics(
        """
        x-base: &base
          logging: &logging {driver: local}
        services:
          a: {image: acme/a:1, logging: *logging}
          b: {<<: *base, image: acme/b:1}
        """);

    [Fact]
    public void Row_3_override_fragment_is_silent() => Verify.NoDiagnostics("services: {web: {deploy: {replicas: 5}}}");

    [Theory]
    [InlineData("{provider: {type: awesomecloud}}")]
    [InlineData("{provider: {type: awesomecloud}, image: acme/db:1, restart: always}")]
    public void Provider_service_has_no_logs(string service) => Verify.NoDiagnostics(
        $"services: {{db: {service}}}", VerifierSettings.Compose);

    [Fact]
    public void Known_daemon_default_is_enough() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1}}", Settings.Options("daemon_log_rotation = true"));

    [Fact]
    public void Comment_on_one_service_speaks_for_that_one_alone() => Verify.Diagnostic(
        """
        services:
          # stacklint disable SL3002: writes to a file of its own
          a: {image: acme/a:1}
          {|SL3002:b|}: {image: acme/b:1}
        """,
        "Service 'b' relies on the daemon's log default, which is json-file without rotation unless configured");

    [Fact]
    public void Severity_follows_the_profile()
    {
        const string Text = "services: {{|SL3002:web|}: {image: acme/web:1, restart: always}}";
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Text, VerifierSettings.Compose)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
    }

    [Theory]
    [InlineData("restart: unless-stopped", DiagnosticSeverity.Info)]
    [InlineData("restart: 'on-failure:3'", DiagnosticSeverity.Info)]
    [InlineData("deploy: {restart_policy: {condition: any}}", DiagnosticSeverity.Info)]
    [InlineData("restart: 'no'", DiagnosticSeverity.Hidden)]
    [InlineData("restart: ''", DiagnosticSeverity.Hidden)]
    [InlineData("restart: ${RESTART}", DiagnosticSeverity.Hidden)]
    [InlineData("deploy: {restart_policy: {condition: none}}", DiagnosticSeverity.Hidden)]
    [InlineData("init: true", DiagnosticSeverity.Hidden)]
    public void Compose_hears_of_it_where_something_is_kept_running(string setting, DiagnosticSeverity severity) => Assert.Equal(
        severity,
        Verify.Diagnostics(
            $"""
            services:
              {"{"}|SL3002:web|{"}"}:
                image: acme/web:1
                {setting}
            """,
            VerifierSettings.Compose with { EnableHidden = true })[0].Severity);

    [Fact]
    public void One_service_that_is_kept_running_is_enough() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostics(
            """
            services:
              {|SL3002:job|}: {image: acme/job:1}
              web: {image: acme/web:1, restart: always}
            """,
            VerifierSettings.Compose with { EnableHidden = true })[0].Severity);
}
