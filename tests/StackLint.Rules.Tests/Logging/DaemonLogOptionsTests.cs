using Microsoft.CodeAnalysis;
using StackLint.Rules.Tests.Cluster;
using Disabled = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.LoggingDisabledAnalyzer>;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.InvalidLogOptionsAnalyzer>;

namespace StackLint.Rules.Tests.Logging;

public sealed class DaemonLogOptionsTests
{
    [Theory]
    [InlineData("""{"log-opts": {{|SL3003:"max_size"|}: "10m"}}""", "Log driver 'json-file' does not accept 'max_size=10m': it has no such option; did you mean 'max-size'?")]
    [InlineData("""{"log-opts": {"max-size": {|SL3003:"10Mi"|}}}""", "Log driver 'json-file' does not accept 'max-size=10Mi': it must be a size such as 10m")]
    [InlineData("""{"log-driver": "local", "log-opts": {"max-file": {|SL3003:"1"|}}}""", "Log driver 'local' does not accept 'max-file=1': one file is never rotated, so nothing is left to compress; set compress to \"false\", or max-file to 2 or more")]
    [InlineData("""{"log-opts": {"compress": {|SL3003:"true"|}, "max-file": "3"}}""", "Log driver 'json-file' does not accept 'compress=true': only what is rotated is compressed, and that takes max-size")]
    public void Default_of_an_engine_is_judged(string json, string message) => Verify.Diagnostic(json, message, DaemonText.Settings);

    [Theory]
    [InlineData("""{"log-opts": {"max-size": "10m", "max-file": "3", "compress": "true"}}""")]
    [InlineData("""{"log-opts": {"max-size": "10m", "max-file": 0}}""")]
    [InlineData("""{"log-driver": 5, "log-opts": {"max_size": "10m"}}""")]
    [InlineData("""{"log-driver": "fluentd", "log-opts": {"fluentd-address": "127.0.0.1:24224"}}""")]
    [InlineData("""{"log-driver": "loki", "log-opts": {"loki-url": "http://10.0.0.9:3100/loki/api/v1/push", "max-size": "50m"}}""")]
    public void Right_and_unknown_ones_are_left_alone(string json) => Verify.NoDiagnostics(json, DaemonText.Settings);

    [Fact]
    public void Name_is_replaced() => Verify.CodeFix(
        """{"log-opts": {{|SL3003:"max_size"|}: "10m"}}""",
        """{"log-opts": {"max-size": "10m"}}""",
        DaemonText.Settings);

    [Fact]
    public void Options_of_another_driver_go_together() => Assert.Equal(
        "nor does it accept max-file",
        Assert.Single(Assert.Single(Verify.Diagnostics(
            """{"log-driver": "journald", "log-opts": {{|SL3003:"max-size"|}: "10m", "max-file": "3"}}""", DaemonText.Settings)).Details.Related).Message);

    [Fact]
    public void Hosts_that_are_written_alike_are_one_finding()
    {
        var hosts =
            """
                - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: &engine {log-opts: {max-size: {|SL3003:10Mi|}}}}
                - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: *engine}
                - {role: worker, ssh: {address: 10.0.0.3}, mcrConfig: {log-opts: {max-size: 10Mi}}}
            """;
        var found = Verify.CodeFix(
            LaunchpadText.Create(hosts),
            LaunchpadText.Create(hosts.Replace("{|SL3003:10Mi|}", "10M", StringComparison.Ordinal).Replace("10Mi", "10M", StringComparison.Ordinal)),
            LaunchpadText.Settings);
        Assert.Single(Assert.Single(found).Details.Related);
    }

    [Theory]
    [MemberData(nameof(LaunchpadFiles.All), MemberType = typeof(LaunchpadFiles))]
    public void Launchpad_files_of_every_format_are_silent(string text) => Verify.NoDiagnostics(text, LaunchpadText.Settings);

    [Fact]
    public void Engine_that_discards_all_output_is_a_warning()
    {
        var found = Disabled.Diagnostic(
            """{"log-driver": {|SL3004:"none"|}}""",
            "Output of every container without its own logging is discarded; nothing can be aggregated or investigated",
            DaemonText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Disabled.NoDiagnostics("""{"log-driver": "local"}""", DaemonText.Settings);
    }

    [Fact]
    public void Hosts_that_discard_all_output_are_one_finding()
    {
        var found = Disabled.Diagnostics(
            LaunchpadText.Create(
                """
                    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {log-driver: {|SL3004:none|}}}
                    - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: {log-driver: none}}
                    - {role: worker, ssh: {address: 10.0.0.3}, mcrConfig: {log-driver: "${DRIVER}"}}
                """),
            LaunchpadText.Settings);
        Assert.Equal("'10.0.0.2' too", Assert.Single(Assert.Single(found).Details.Related).Message);
    }
}
