using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.HostNamespaceAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class HostNamespaceTests
{
    [Theory]
    [InlineData("network_mode", "network")]
    [InlineData("pid", "process")]
    [InlineData("ipc", "IPC")]
    public void Value_is_reported(string key, string kind)
    {
        var finding = Verify.Diagnostic(
            $$$"""
            services:
              a:
                image: acme/a:1
                {{{key}}}: {|SL5003:host|}
            """,
            $"'a' shares the host's {kind} namespace",
            VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("network_mode: bridge")]
    [InlineData("network_mode: none")]
    [InlineData("network_mode: service:db")]
    [InlineData("network_mode: '${MODE}'")]
    [InlineData("network_mode: HOST")]
    [InlineData("pid: service:db")]
    [InlineData("pid: container:x")]
    [InlineData("pid: '${PID}'")]
    [InlineData("ipc: shareable")]
    [InlineData("ipc: private")]
    [InlineData("ipc: service:db")]
    [InlineData("cgroup: private")]
    [InlineData("hostname: host")]
    public void Other_and_unknown_values_are_silent(string line) => Verify.NoDiagnostics(
        $$$"""
        services:
          a:
            image: acme/a:1
            {{{line}}}
          db: {image: postgres:17}
        """,
        VerifierSettings.Compose with { EnableHidden = true });

    [Fact]
    public void Absent_keys_are_silent() => Verify.NoDiagnostics("services: {a: {image: acme/a:1}}", VerifierSettings.Compose with { EnableHidden = true });

    [Theory]
    [InlineData("uts", "host", "UTS namespace")]
    [InlineData("userns_mode", "host", "user namespace")]
    [InlineData("cgroup", "host", "cgroup namespace")]
    [InlineData("cgroup_parent", "/ops", "control group /ops")]
    public void Weak_kinds_are_hidden(string key, string value, string shared)
    {
        var plain = $"services: {{a: {{image: acme/a:1, {key}: {value}}}}}";
        var marked = $"services: {{a: {{image: acme/a:1, {key}: {{|SL5003:{value}|}}}}}}";
        Verify.NoDiagnostics(plain, VerifierSettings.Compose);
        var finding = Verify.Diagnostic(marked, $"'a' shares the host's {shared}", VerifierSettings.Compose with { EnableHidden = true });
        Assert.Equal(DiagnosticSeverity.Hidden, finding.Severity);
    }

    [Fact]
    public void Listed_kinds_are_reported_and_others_are_not()
    {
        var settings = Settings.Options("sl5003.check = pid, uts") with { Target = VerifierSettings.Compose.Target };
        var findings = Verify.Diagnostics(
            """
            services:
              a:
                image: acme/a:1
                network_mode: host
                ipc: host
                pid: {|SL5003:host|}
                uts: {|SL5003:host|}
            """,
            settings);
        Assert.All(findings, static f => Assert.Equal(DiagnosticSeverity.Warning, f.Severity));
    }

    [Fact]
    public void Stack_ignores_the_keys() => Verify.NoDiagnostics(
        "services: {a: {image: acme/a:1, network_mode: host, pid: host, ipc: host, userns_mode: host, cgroup_parent: x}}",
        VerifierSettings.Default with { EnableHidden = true });

    [Fact]
    public void File_for_both_targets_is_judged_as_Compose_runs_it()
    {
        var finding = Verify.Diagnostic("services: {a: {image: acme/a:1, pid: {|SL5003:host|}}}", "'a' shares the host's process namespace", Settings.Both);
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("host", "external: true")]
    [InlineData("outside", "{external: true, name: host}")]
    [InlineData("outside", "{external: {name: host}}")]
    public void Stack_on_the_hosts_network_is_an_information(string name, string network)
    {
        var text = $$$"""
            services:
              a:
                image: acme/a:1
                networks: [{|SL5003:{{{name}}}|}, front]
            networks:
              {{{name}}}: {{{(network.StartsWith('{') ? network : "{" + network + "}")}}}
              front: {}
            """;
        var finding = Verify.Diagnostic(text, "'a' shares the host's network namespace");
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Verify.NoDiagnostics(text.Replace("{|SL5003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), VerifierSettings.Compose);
    }

    [Fact]
    public void Default_network_may_be_the_hosts()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            services:
              a: {image: acme/a:1}
              b: {image: acme/b:1}
              c: {image: acme/c:1, networks: [front]}
            networks:
              {|SL5003:default|}: {external: true, name: host}
              front: {}
            """));
        Assert.Equal<string>(["a", "b"], finding.Services);
    }

    [Theory]
    [InlineData("hostnet: {external: true}")]
    [InlineData("hostnet: {name: host}")]
    [InlineData("hostnet: {external: true, name: '${NET}'}")]
    [InlineData("hostnet: {external: true, name: localhost}")]
    public void Other_networks_are_silent(string network) => Verify.NoDiagnostics(
        $$$"""
        services:
          a: {image: acme/a:1, networks: [hostnet]}
        networks:
          {{{network}}}
        """);

    [Fact]
    public void Network_of_a_file_for_both_targets_is_told_with_its_condition() => Verify.Diagnostic(
        """
        services:
          a: {image: acme/a:1, networks: [{|SL5003:host|}]}
        networks: {host: {external: true}}
        """,
        "'a' shares the host's network namespace (if the file is deployed as a stack)",
        Settings.Both);

    [Fact]
    public void Shared_value_is_one_finding() => Assert.Single(Verify.Diagnostics(
        """
        x-host: &host {network_mode: {|SL5003:host|}}
        services:
          a: {<<: *host, image: acme/a:1}
          b: {<<: *host, image: acme/b:1}
        """,
        VerifierSettings.Compose));
}
