using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.DaemonLogRotationAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class DaemonLogRotationTests
{
    private const string Message = "Default log driver json-file has no max-size; every container without its own logging grows unbounded";

    [Fact]
    public void Engine_that_says_nothing_is_given_bounds()
    {
        var found = Verify.CodeFix(
            """
            {|SL7006:{|}
              "experimental": true
            }
            """,
            """
            {
              "experimental": true,
              "log-opts": { "max-size": "10m", "max-file": "3" }
            }
            """,
            DaemonText.Settings);
        Assert.Equal(Message, found[0].Message);
        Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
    }

    [Fact]
    public void Missing_size_is_added_to_the_options() => Verify.CodeFix(
        """{"log-driver": {|SL7006:"json-file"|}, "log-opts": {"max-file": "5"}}""",
        """{"log-driver": "json-file", "log-opts": {"max-file": "5", "max-size": "10m"}}""",
        DaemonText.Settings);

    [Fact]
    public void Options_without_a_driver_are_of_the_default_one() => Verify.Diagnostic("""{{|SL7006:"log-opts"|}: {"max-file": "5"}}""", Message, DaemonText.Settings);

    [Fact]
    public void Empty_file_is_given_bounds() => Verify.CodeFix("{|SL7006:{|}}", """{"log-opts": { "max-size": "10m", "max-file": "3" }}""", DaemonText.Settings);

    [Theory]
    [InlineData("""{"log-driver": "local"}""")]
    [InlineData("""{"log-driver": "syslog"}""")]
    [InlineData("""{"log-driver": "none"}""")]
    [InlineData("""{"log-opts": {"max-size": "10m"}}""")]
    [InlineData("""{"log-opts": {"max-size": 10}}""")]
    [InlineData("""{"log-driver": 1, "debug": true}""")]
    [InlineData("""{"log-opts": [], "debug": true}""")]
    public void Bounded_and_unknown_defaults_are_left_alone(string json) => Verify.NoDiagnostics(json, DaemonText.Settings);

    [Fact]
    public void Journal_is_information() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostic(
            """{"log-driver": {|SL7006:"journald"|}}""",
            "Default log driver journald has no bound of its own; journald.conf of each node decides how much of every container is kept",
            DaemonText.Settings).Severity);

    [Fact]
    public void Cluster_that_says_nothing_is_told_once()
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker", "worker")).Replace("  hosts:", "  {|SL7006:hosts|}:", StringComparison.Ordinal),
            Message,
            LaunchpadText.Settings);
        Assert.Empty(found.Details.Related);
    }

    [Fact]
    public void Hosts_that_lack_it_are_one_finding()
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(
                """
                    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {log-driver: local}}
                    - {role: {|SL7006:worker|}, ssh: {address: 10.0.0.2}}
                    - {role: worker, ssh: {address: 10.0.0.3}, mcrConfig: {log-driver: json-file}}
                """),
            "Default log driver json-file on 2 of 3 hosts has no max-size; every container without its own logging grows unbounded",
            LaunchpadText.Settings);
        Assert.Equal("'10.0.0.3' too", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void Host_of_which_nothing_is_written_is_a_place() => Verify.Diagnostic(
        LaunchpadText.Create(
            """
                - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {log-driver: local}}
                - {|SL7006:{}|}
            """),
        "Default log driver json-file on 'hosts[1]' has no max-size; every container without its own logging grows unbounded",
        LaunchpadText.Settings);

    [Fact]
    public void Shared_block_is_one_place() => Assert.Empty(Verify.Diagnostic(
        LaunchpadText.Create(
            """
                - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: &engine {log-driver: {|SL7006:json-file|}}}
                - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: *engine}
            """),
        "Default log driver json-file on all 2 hosts has no max-size; every container without its own logging grows unbounded",
        LaunchpadText.Settings).Details.Related);

    [Fact]
    public void Unknown_settings_are_left_alone()
    {
        Verify.NoDiagnostics(DaemonText.Host("{log-driver: \"${DRIVER}\"}"), LaunchpadText.Settings);
        Verify.NoDiagnostics(DaemonText.Host("{log-opts: {max-size: \"${SIZE}\"}}"), LaunchpadText.Settings);
        Verify.NoDiagnostics(DaemonText.Host("\"${SETTINGS}\""), LaunchpadText.Settings);
    }

    [Fact]
    public void Option_or_hook_that_sets_it_elsewhere_is_believed()
    {
        var hosts = LaunchpadText.Hosts(null, "manager", "worker");
        Verify.NoDiagnostics(LaunchpadText.Create(hosts), LaunchpadText.With("stacklint.daemon_log_rotation", "true"));
        Verify.NoDiagnostics(
            LaunchpadText.Create("""    - {role: manager, ssh: {address: 10.0.0.1}, hooks: {apply: {before: ["sudo cp daemon.json /etc/docker/"]}}}"""), LaunchpadText.Settings);
    }

    [Fact]
    public void Daemon_json_beside_counts_where_Launchpad_writes_none() => Verify.NoDiagnostics(
        LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker")),
        LaunchpadText.Settings with { Documents = [("daemon.json", """{"log-driver": "local"}""")] });

    [Theory]
    [InlineData(LaunchpadFiles.Mke16)]
    [InlineData(LaunchpadFiles.V1Beta3)]
    [InlineData(LaunchpadFiles.V1)]
    public void Files_that_bound_it_are_silent(string text) => Verify.NoDiagnostics(text, LaunchpadText.Settings);
}
