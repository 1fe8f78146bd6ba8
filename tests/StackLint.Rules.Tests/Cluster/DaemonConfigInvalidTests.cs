using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Cluster.DaemonConfigInvalidAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

public sealed class DaemonConfigInvalidTests
{
    private const string LiveRestore = "swarm mode does not go with live-restore: true; dockerd refuses to join a swarm, and to start where it is in one";

    [Fact]
    public void Values_of_log_options_are_quoted()
    {
        var found = Verify.CodeFix(
            """{"log-opts": {"max-size": "10m", "max-file": {|SL7007:3|}, "compress": {|SL7007:true|}}}""",
            """{"log-opts": {"max-size": "10m", "max-file": "3", "compress": "true"}}""",
            DaemonText.Settings);
        Assert.Equal("'log-opts.max-file' must be a text; dockerd refuses to start", found[0].Message);
        Assert.Equal(DiagnosticSeverity.Error, found[0].Severity);
    }

    [Fact]
    public void Unknown_key_is_renamed_to_a_near_one()
    {
        var found = Verify.CodeFix(
            """{"debug": false, {|SL7007:"log-drivers"|}: "local"}""",
            """{"debug": false, "log-driver": "local"}""",
            DaemonText.Settings);
        Assert.Equal("dockerd refuses to start: 'log-drivers' is no key of daemon.json; did you mean 'log-driver'?", found[0].Message);
    }

    [Fact]
    public void Key_is_not_renamed_to_one_that_is_there() => Assert.Null(Assert.Single(
        Verify.Diagnostics("""{"log-driver": "local", {|SL7007:"log-drivers"|}: "local"}""", DaemonText.Settings)).Details.Fix);

    [Theory]
    [InlineData("""{"log-level": {|SL7007:"verbose"|}}""", "'log-level' is 'verbose'; allowed are panic, fatal, error, warn, warning, info, debug, trace; dockerd refuses to start")]
    [InlineData("""{"log-format": {|SL7007:"JSON"|}}""", "'log-format' is 'JSON'; allowed are text, json; dockerd refuses to start")]
    public void Words_that_do_not_exist_are_errors(string json, string message) => Verify.Diagnostic(json, message, DaemonText.Settings);

    [Theory]
    [InlineData("""{{|SL7007:"graph"|}: "/srv/docker"}""", "'graph' is refused since Docker Engine 23.0; write 'data-root'")]
    [InlineData("""{"debug": false, {|SL7007:"insecure-registry"|}: ["10.0.0.9:5000"]}""", "'insecure-registry' has no effect: the setting is 'insecure-registries'")]
    public void Keys_of_other_engines_and_keys_without_effect_are_warnings(string json, string message) =>
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostic(json, message, DaemonText.Settings).Severity);

    [Fact]
    public void Warning_is_a_level_too() => Verify.NoDiagnostics("""{"log-level": "Warning"}""", DaemonText.Settings);

    [Fact]
    public void Keys_of_extended_engines_are_known() => Verify.NoDiagnostics(
        """{"debug": false, "acme-cache": 1}""", DaemonText.Settings with { Options = new Dictionary<string, string> { ["stacklint.sl7007.known_keys"] = "acme-" } });

    [Fact]
    public void Types_and_syntax_are_of_other_rules() => Verify.NoDiagnostics("""{"debug": "true", "debug": "false", "mtu": "1400"}""", DaemonText.Settings);

    [Fact]
    public void In_Launchpad_all_types_are_told() => Verify.CodeFix(
        DaemonText.Host("{debug: {|SL7007:\"true\"|}, log-opts: {max-file: {|SL7007:3|}}}"),
        DaemonText.Host("{debug: true, log-opts: {max-file: \"3\"}}"),
        LaunchpadText.Settings);

    [Fact]
    public void Hosts_that_are_written_alike_are_one_finding()
    {
        var found = Verify.Diagnostics(
            LaunchpadText.Create(
                """
                    - {role: manager, ssh: {address: 10.0.0.1}, mcrConfig: &engine {log-opts: {max-file: {|SL7007:3|}}}}
                    - {role: worker, ssh: {address: 10.0.0.2}, mcrConfig: *engine}
                    - {role: worker, ssh: {address: 10.0.0.3}, mcrConfig: {log-opts: {max-file: 5}}}
                """),
            LaunchpadText.Settings);
        Assert.Single(Assert.Single(found).Details.Related);
        Assert.Equal(2, found[0].Details.Fix!.Changes.Length);
    }

    [Fact]
    public void Live_restore_is_an_error_on_a_Launchpad_host()
    {
        var found = Verify.CodeFix(DaemonText.Host("{live-restore: {|SL7007:true|}}"), DaemonText.Host("{live-restore: false}"), LaunchpadText.Settings);
        Assert.Equal(LiveRestore, found[0].Message);
        Assert.Equal(DiagnosticSeverity.Error, found[0].Severity);
    }

    [Theory]
    [InlineData("{firewall-backend: {|SL7007:nftables|}}")]
    [InlineData("{firewall-backend: {|SL7007:nftables|}, iptables: true, features: {containerd-snapshotter: true}}")]
    public void Nftables_are_an_error_on_a_Launchpad_host(string settings) => Verify.Diagnostic(
        DaemonText.Host(settings), LiveRestore.Replace("live-restore: true", "firewall-backend: nftables", StringComparison.Ordinal), LaunchpadText.Settings);

    [Theory]
    [InlineData("{firewall-backend: nftables, iptables: false}")]
    [InlineData("{firewall-backend: nftables, features: {swarm-nftables: true}}")]
    [InlineData("{firewall-backend: iptables, live-restore: false}")]
    [InlineData("{firewall-backend: \"${BACKEND}\", live-restore: \"${LIVE}\"}")]
    public void Engines_that_go_with_a_swarm_are_left_alone(string settings) => Verify.NoDiagnostics(DaemonText.Host(settings), LaunchpadText.Settings);

    [Fact]
    public void Engine_on_Windows_has_no_conflict() => Verify.NoDiagnostics(
        LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1}}\n    - {role: worker, winRM: {address: 10.0.0.31, user: ops}, mcrConfig: {live-restore: true}}"),
        LaunchpadText.Settings);

    [Fact]
    public void Live_restore_of_a_machine_on_its_own_is_right()
    {
        Verify.NoDiagnostics("""{"live-restore": true}""", DaemonText.Settings);
        Verify.NoDiagnostics(
            """{"live-restore": true}""",
            DaemonText.Settings with { Target = ComposeTarget.Compose, Documents = [("compose.yaml", "services: {web: {image: \"nginx:1.27\"}}")] });
    }

    [Fact]
    public void A_key_of_swarm_mode_speaks_of_a_swarm()
    {
        var found = Verify.Diagnostic("""{"live-restore": {|SL7007:true|}, "swarm-default-advertise-addr": "eth1"}""", LiveRestore, DaemonText.Settings);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("a setting of swarm mode", Assert.Single(found.Details.Related).Message);
    }

    [Theory]
    [InlineData("stack.yml", "services: {web: {image: \"nginx:1.27\"}}", "a stack, which is deployed to a swarm")]
    [InlineData("nodes.json", """[{"ID": "a", "Spec": {"Role": "manager"}, "Description": {"Hostname": "m1", "Platform": {"OS": "linux"}}}]""", "a swarm of 1 node")]
    [InlineData("launchpad.yaml", LaunchpadFiles.V1, "Launchpad makes a swarm of these hosts")]
    public void Another_document_may_speak_of_a_swarm(string name, string text, string fact)
    {
        var found = Verify.Diagnostic("""{"live-restore": {|SL7007:true|}}""", LiveRestore, DaemonText.Settings with { Documents = [(name, text)] });
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(fact, Assert.Single(found.Details.InformedBy).Message);
        Assert.NotNull(found.Details.Fix);
    }

    [Theory]
    [MemberData(nameof(LaunchpadFiles.All), MemberType = typeof(LaunchpadFiles))]
    public void Files_of_every_format_are_silent(string text) => Verify.NoDiagnostics(text, LaunchpadText.Settings);
}
