using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.DebugLoggingAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class DebugLoggingTests
{
    private const string Manager = "    - {role: manager, ssh: {address: 10.0.0.1}}";

    [Fact]
    public void Switch_and_level_of_an_engine_are_one_finding()
    {
        var found = Verify.CodeFix(
            """
            {
              "debug": {|SL7005:true|},
              "log-level": "Debug"
            }
            """,
            """
            {
              "debug": false,
              "log-level": "info"
            }
            """,
            DaemonText.Settings);
        Assert.Equal("Debug logging is on for the engine", found[0].Message);
        Assert.Equal(DiagnosticSeverity.Warning, found[0].Severity);
        Assert.Single(found[0].Details.Related);
    }

    [Theory]
    [InlineData("""{"debug": false, "log-level": "info"}""")]
    [InlineData("""{"debug": "true", "experimental": true}""")]
    [InlineData("""{"log-level": "warn"}""")]
    public void Other_settings_are_left_alone(string json) => Verify.NoDiagnostics(json, DaemonText.Settings);

    [Fact]
    public void Trace_is_more_than_debug() => Verify.Diagnostics("""{"log-level": {|SL7005:"trace"|}}""", DaemonText.Settings);

    [Fact]
    public void Shared_block_is_one_place_for_all_its_hosts()
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(
                """
                    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: &engine {debug: {|SL7005:yes|}}}
                    - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: *engine}
                    - {role: worker, ssh: {address: 10.0.0.3}, mcrConfig: {<<: *engine, debug: false}}
                """),
            "Debug logging is on for 2 of 3 hosts",
            LaunchpadText.Settings);
        Assert.Empty(found.Details.Related);
        Assert.NotNull(found.Details.Fix);
    }

    [Fact]
    public void Hosts_that_say_it_each_are_one_finding()
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(
                """
                    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {debug: {|SL7005:true|}}}
                    - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: {log-level: debug}}
                """),
            "Debug logging is on for all 2 hosts",
            LaunchpadText.Settings);
        Assert.Equal("'10.0.0.2' too", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void Anchored_value_is_not_edited() => Assert.Null(Assert.Single(Verify.Diagnostics(
        DaemonText.Host("{debug: &on {|SL7005:true|}, experimental: *on}"), LaunchpadText.Settings)).Details.Fix);

    [Fact]
    public void Single_host_is_named() => Verify.Diagnostic(
        DaemonText.Host("{debug: {|SL7005:true|}}"), "Debug logging is on for '10.0.0.1'", LaunchpadText.Settings);

    [Fact]
    public void Unknown_values_are_left_alone() => Verify.NoDiagnostics(
        DaemonText.Host("{debug: \"${DEBUG}\", log-level: \"${LEVEL}\"}"), LaunchpadText.Settings);

    [Fact]
    public void Old_name_of_the_key_is_known() => Verify.Diagnostics(
        LaunchpadFiles.V1Beta3.Replace("debug: false", "debug: {|SL7005:true|}", StringComparison.Ordinal), LaunchpadText.Settings);

    [Fact]
    public void Products_are_information_and_at_scale_a_warning()
    {
        var text = LaunchpadText.Create(
            "    - {role: manager, ssh: {address: 10.0.0.1}}\n    - {role: msr, ssh: {address: 10.0.0.2}}",
            "  mke:\n    version: 3.8.8\n    configData: |\n      [log_configuration]\n        level = {|SL7005:\"DEBUG\"|}\n  msr: {version: 2.9.20, installFlags: [{|SL7005:--log-level debug|}]}\n  mcr: {channel: stable-25.0}");
        var found = Verify.Diagnostics(text, LaunchpadText.Settings);
        Assert.Equal(["Debug logging is on for MKE", "Debug logging is on for the registry"], found.Select(static d => d.Message));
        Assert.All(found, static d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));
        Assert.All(Verify.Diagnostics(text, LaunchpadText.Scale), static d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Fact]
    public void Settings_that_a_file_replaces_do_not_count() => Verify.NoDiagnostics(
        LaunchpadText.Create(Manager, "  mke:\n    version: 3.8.8\n    configFile: ./mke.toml\n    configData: |\n      [log_configuration]\n        level = \"DEBUG\"\n  mcr: {channel: stable-25.0}"),
        LaunchpadText.Settings);

    [Theory]
    [MemberData(nameof(LaunchpadFiles.All), MemberType = typeof(LaunchpadFiles))]
    public void Files_of_every_format_are_silent(string text) => Verify.NoDiagnostics(text, LaunchpadText.Settings);
}
