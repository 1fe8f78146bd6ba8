using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Rules.Logging;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;

namespace StackLint.Rules.Tests.Logging;

/// <summary>What SL3001 and SL3002 learn from <c>daemon.json</c> and Launchpad files.</summary>
public sealed class DaemonDefaultTests
{
    private const string Stack = """
        services:
          web: {image: acme/web:1}
          api: {image: acme/api:1, logging: {options: {tag: api}}}
          db: {image: acme/db:1, logging: {driver: local}}
        """;

    [Theory]
    [InlineData("{}", 0, "no log-driver is set here, so the daemon's default is json-file")]
    [InlineData("{\n\"log-driver\": \"json-file\"}", 1, "the daemon's default is json-file")]
    [InlineData("{\n\"log-opts\": {\"max-file\": \"3\"}}", 1, "the daemon's default is json-file, with these options")]
    public void Default_that_does_not_rotate_is_reported_once_with_its_place(string daemon, int line, string message)
    {
        var found = Unrotated(("daemon.json", daemon));
        Assert.Equal("json-file logs of 2 services are never rotated: neither the file nor the daemon's default sets max-size", found.Message);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        var place = Assert.Single(found.Details.InformedBy);
        Assert.Equal(("daemon.json", line, message), (place.Location.GetLineSpan().Path, place.Location.GetLineSpan().StartLinePosition.Line, place.Message));
        Assert.Equal("'api' too", found.Details.Related[0].Message);
        Assert.True(found.Details.IsAboutFile);
        RuleVerifier<ImplicitLogDriverAnalyzer>.NoDiagnostics(Stack, Beside(("daemon.json", daemon)));
    }

    [Fact]
    public void A_logging_section_without_a_driver_is_the_place() => RuleVerifier<UnrotatedContainerLogsAnalyzer>.Diagnostics(
        "services: {api: {image: acme/api:1, {|SL3001:logging|}: {options: {tag: api}}}}", Beside(("daemon.json", "{}")));

    [Theory]
    [InlineData("{\"log-driver\": \"local\"}")]
    [InlineData("{\"log-driver\": \"journald\"}")]
    [InlineData("{\"log-opts\": {\"max-size\": \"10m\"}}")]
    [InlineData("{\"log-driver\": 1}")]
    [InlineData("{\"log-opts\": \"max-size\"}")]
    public void Default_that_rotates_or_is_not_known_is_silent(string daemon)
    {
        RuleVerifier<UnrotatedContainerLogsAnalyzer>.NoDiagnostics(Stack, Beside(("daemon.json", daemon)));
        RuleVerifier<ImplicitLogDriverAnalyzer>.NoDiagnostics(Stack, Beside(("daemon.json", daemon)));
    }

    [Fact]
    public void Daemons_that_differ_leave_it_open() => RuleVerifier<UnrotatedContainerLogsAnalyzer>.NoDiagnostics(
        Stack, Beside(("daemon-a.json", "{\"log-driver\": \"json-file\"}"), ("daemon-b.json", "{\"log-opts\": {\"max-size\": \"10m\"}}")));

    [Fact]
    public void Daemons_that_agree_are_all_named() => Assert.Equal(
        ["daemon-a.json", "daemon-b.json"],
        Unrotated(("daemon-a.json", "{\"log-driver\": \"json-file\"}"), ("daemon-b.json", "{\"debug\": false}")).Details.InformedBy.Select(static r => r.Location.GetLineSpan().Path));

    [Fact]
    public void Hosts_of_a_Launchpad_file_have_the_engines_default()
    {
        var found = Unrotated(("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker"))));
        Assert.Equal("no log-driver is set here, so the daemons' default is json-file", Assert.Single(found.Details.InformedBy).Message);
    }

    [Fact]
    public void Settings_of_all_hosts_count()
    {
        const string Rotated = "mcrConfig: {log-opts: {max-size: 10m}}";
        RuleVerifier<UnrotatedContainerLogsAnalyzer>.NoDiagnostics(Stack, Beside(("launchpad.yaml", Hosts(Rotated, Rotated))));
        RuleVerifier<UnrotatedContainerLogsAnalyzer>.NoDiagnostics(Stack, Beside(("launchpad.yaml", Hosts(Rotated, "mcrConfig: {log-driver: json-file}"))));
        Assert.Equal(2, Unrotated(("launchpad.yaml", Hosts("mcrConfig: {log-driver: json-file}", "mcrConfig: {debug: false}"))).Details.InformedBy.Length);
    }

    [Fact]
    public void Documents_go_before_the_setting() => RuleVerifier<UnrotatedContainerLogsAnalyzer>.Diagnostics(
        Stack.Replace("web:", "{|SL3001:web|}:", StringComparison.Ordinal).Replace("acme/{|SL3001:web|}:1", "acme/web:1", StringComparison.Ordinal),
        Settings.Options("daemon_log_rotation = true") with { Documents = [("daemon.json", "{}")] });

    [Fact]
    public void Options_of_the_daemon_are_added_to_a_container_of_the_same_driver()
    {
        const string Named = "services: {web: {image: acme/web:1, logging: {driver: json-file}}}";
        RuleVerifier<UnrotatedContainerLogsAnalyzer>.NoDiagnostics(Named, Beside(("daemon.json", "{\"log-opts\": {\"max-size\": \"10m\"}}")));
        RuleVerifier<UnrotatedContainerLogsAnalyzer>.Diagnostics(
            Named.Replace("json-file", "{|SL3001:json-file|}", StringComparison.Ordinal), Beside(("daemon.json", "{\"log-driver\": \"local\", \"log-opts\": {\"max-size\": \"10m\"}}")));
    }

    [Fact]
    public void Comment_on_one_service_speaks_for_that_one_alone() => RuleVerifier<UnrotatedContainerLogsAnalyzer>.Diagnostic(
        """
        services:
          # stacklint disable SL3001: writes to a file of its own
          a: {image: acme/a:1}
          {|SL3001:b|}: {image: acme/b:1}
        """,
        "json-file logs of 'b' are never rotated: neither the file nor the daemon's default sets max-size",
        Beside(("daemon.json", "{}")));

    [Fact]
    public void Projects_for_Compose_are_informed_too() => RuleVerifier<UnrotatedContainerLogsAnalyzer>.Diagnostics(
        "services: {{|SL3001:web|}: {image: acme/web:1}}", VerifierSettings.Compose with { Documents = [("daemon.json", "{}")] });

    private static ReportedDiagnostic Unrotated(params (string Name, string Text)[] documents) => RuleVerifier<UnrotatedContainerLogsAnalyzer>.Diagnostics(
        Stack.Replace("  web:", "  {|SL3001:web|}:", StringComparison.Ordinal), Beside(documents)).Single();

    private static VerifierSettings Beside(params (string Name, string Text)[] documents) => new() { Documents = documents };

    private static string Hosts(string first, string second) => LaunchpadText.Create(
        $"""
            - role: manager
              ssh: {"{"}address: 10.0.0.1{"}"}
              {first}
            - role: worker
              ssh: {"{"}address: 10.0.0.2{"}"}
              {second}
        """);
}
