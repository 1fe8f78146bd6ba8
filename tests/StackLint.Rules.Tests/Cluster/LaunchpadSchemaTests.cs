using Microsoft.CodeAnalysis;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.LaunchpadSchemaAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class LaunchpadSchemaTests
{
    private const string Manager = "    - {role: manager, ssh: {address: 10.0.0.1}}";

    [Theory]
    [MemberData(nameof(LaunchpadFiles.All), MemberType = typeof(LaunchpadFiles))]
    public void Files_of_every_format_are_silent(string text) => Verify.NoDiagnostics(text, LaunchpadText.Settings);

    [Fact]
    public void Key_of_an_older_format_is_renamed_on_all_hosts()
    {
        var hosts =
            """
                - {role: manager, ssh: {address: 10.0.0.1}, {|SL7001:engineConfig|}: {log-driver: local}}
                - {role: worker, ssh: {address: 10.0.0.2}, engineConfig: {log-driver: local}}
            """;
        var found = Verify.CodeFix(
            LaunchpadText.Create(hosts),
            LaunchpadText.Create(hosts.Replace("{|SL7001:engineConfig|}", "mcrConfig", StringComparison.Ordinal).Replace("engineConfig", "mcrConfig", StringComparison.Ordinal)),
            LaunchpadText.Settings);
        Assert.Equal("Launchpad: 'engineConfig' is no key of spec.hosts[] since launchpad.mirantis.com/mke/v1.2; it is 'mcrConfig' now", found[0].Message);
        Assert.Equal(DiagnosticSeverity.Error, found[0].Severity);
        Assert.Equal("here, too", Assert.Single(found[0].Details.Related).Message);
    }

    [Fact]
    public void Suppressed_host_does_not_speak_for_the_others() => Assert.Single(Verify.Diagnostics(
        LaunchpadText.Create(
            """
                # stacklint disable SL7001: a fork of Launchpad takes it
                - {role: manager, ssh: {address: 10.0.0.1}, mcrConfgi: {}}
                - {role: worker, ssh: {address: 10.0.0.2}, {|SL7001:mcrConfgi|}: {}}
            """),
        LaunchpadText.Settings));

    [Fact]
    public void Near_word_is_offered() => Verify.CodeFix(
        LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1}}\n    - {role: {|SL7001:wroker|}, ssh: {address: 10.0.0.2}}"),
        LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1}}\n    - {role: worker, ssh: {address: 10.0.0.2}}"),
        LaunchpadText.Settings);

    [Theory]
    [InlineData("  {|SL7001:mke|}: {}\n  mcr: {channel: stable-25.0}", "Launchpad: 'spec.mke.version' is missing")]
    [InlineData("  mke: {version: 3.8.8}\n  {|SL7001:mcr|}: {}", "Launchpad: 'spec.mcr.channel' is missing")]
    [InlineData("  mke: {version: 3.8.8}\n  mcr: {channel: stable-25.0, {|SL7001:version|}: 25.0.14}", "Launchpad: 'version' is no key of spec.mcr since launchpad.mirantis.com/mke/v1.6; it is 'channel' now")]
    [InlineData("  mke: {version: {|SL7001:3.10|}}\n  mcr: {channel: stable-25.0}", "Launchpad: 'version' is read as the number 3.1; put it in quotes")]
    [InlineData("  mke: {version: 3.8.8}\n  mcr: {channel: stable-25.0}\n  {|SL7001:x-note|}: {}", "Launchpad: 'x-note' is no key of spec")]
    public void What_Launchpad_refuses_is_an_error(string rest, string message) =>
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostic(LaunchpadText.Create(Manager, rest), message, LaunchpadText.Settings).Severity);

    [Fact]
    public void Number_is_quoted() => Verify.CodeFix(
        LaunchpadText.Create(Manager, "  mke: {version: {|SL7001:3.10|}}\n  mcr: {channel: stable-25.0}"),
        LaunchpadText.Create(Manager, "  mke: {version: \"3.10\"}\n  mcr: {channel: stable-25.0}"),
        LaunchpadText.Settings);

    [Fact]
    public void No_manager_is_an_error() => Verify.Diagnostic(
        LaunchpadText.Create("    - {role: worker, ssh: {address: 10.0.0.1}}").Replace("  hosts:", "  {|SL7001:hosts|}:", StringComparison.Ordinal),
        "Launchpad: there is no host with the role manager",
        LaunchpadText.Settings);

    [Fact]
    public void Registry_without_hosts_is_information() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostic(
            LaunchpadText.Create(Manager, "  mke: {version: 3.8.8}\n  {|SL7001:msr|}: {version: 2.9.20}\n  mcr: {channel: stable-25.0}"),
            "Launchpad: 'msr' has no effect: no host has the role msr",
            LaunchpadText.Settings).Severity);

    [Fact]
    public void Two_hosts_of_one_address_are_a_warning()
    {
        var found = Verify.Diagnostic(
            LaunchpadText.Create(Manager + "\n    - {role: worker, ssh: {address: {|SL7001:10.0.0.1|}}}"),
            "Launchpad: two hosts have the address 10.0.0.1",
            LaunchpadText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("the first of them", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void Older_format_is_hidden()
    {
        var text = LaunchpadFiles.V1.Replace("launchpad.mirantis.com/v1", "{|SL7001:launchpad.mirantis.com/v1|}", StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Hidden, Assert.Single(Verify.Diagnostics(text, LaunchpadText.Settings with { EnableHidden = true })).Severity);
    }

    [Fact]
    public void Template_is_not_compared() => Assert.Equal(
        DiagnosticSeverity.Info,
        Verify.Diagnostic(
            LaunchpadText.Create("    - {role: worker, ssh: {address: \"{{ .Address }}\"}, hostname: x}")
                .Replace("{role: worker, ssh: {address: ", "role: worker\n      ssh:\n        address: ", StringComparison.Ordinal)
                .Replace("}, hostname: x}", "", StringComparison.Ordinal)
                .Replace("launchpad.mirantis.com/mke/v1.6", "{|SL7001:launchpad.mirantis.com/mke/v1.6|}", StringComparison.Ordinal),
            "Launchpad: this is a template, and what it becomes is not compared with the format",
            LaunchpadText.Settings).Severity);

    [Fact]
    public void Settings_of_MKE_must_be_TOML()
    {
        var found = Verify.Diagnostics(
            LaunchpadText.Create(Manager, "  mke:\n    version: 3.8.8\n    configData: |\n      [auth{|SL7001:|}\n  mcr: {channel: stable-25.0}"),
            LaunchpadText.Settings);
        Assert.StartsWith("MKE: this is no TOML: ", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_that_stands_twice_and_settings_of_the_engine_are_of_other_rules() => Verify.NoDiagnostics(
        LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: {debgu: true, log-opts: {max-file: 3}}}", "  mke: {version: 3.8.8, version: 3.8.9}\n  mcr: {channel: stable-25.0}"),
        LaunchpadText.Settings);
}
