using System.Text.Json;

namespace StackLint.Rules.Tests.Deployment;

/// <summary>What is said to be ignored, lost or changed is checked against what the manager would receive.</summary>
public sealed class DeployLossTests
{
    private const string Base = "services: {a: {image: x}}";

    [SkippableFact]
    public void Notice_of_the_client_names_what_is_reported_as_ignored()
    {
        const string Text =
            """
            services:
              a:
                image: x
                build: .
                cgroup_parent: c
                cgroupns_mode: host
                devices: [/dev/a]
                domainname: d
                external_links: [b]
                ipc: host
                links: [b]
                mac_address: 02:42:ac:11:65:43
                network_mode: host
                pid: host
                privileged: true
                restart: always
                security_opt: [a]
                shm_size: 64m
                userns_mode: host
                container_name: n
                expose: [80]
            """;
        var answer = DeployOracle.DeployTexts(Text);
        var named = answer.KeysOf("Ignoring unsupported options:")
            .Concat(answer.Messages.Where(static m => m.StartsWith("container_name:", StringComparison.Ordinal) || m.StartsWith("expose:", StringComparison.Ordinal)).Select(static m => m[..m.IndexOf(':')]))
            .Where(static k => k != "restart")
            .Order(StringComparer.Ordinal);

        // The message cuts a long list; the related places do not.
        var findings = StackLinter.LintTexts(Text).Where(static d => d.Id == "SL6001").ToList();
        var reported = findings.SelectMany(static d => d.Details.Related.Select(static r => r.Message.Split('\'')[1]).Append(d.Message.Split('\'')[1])).Order(StringComparer.Ordinal);
        Assert.Equal(named, reported);
    }

    [SkippableTheory]
    [InlineData("depends_on: [b]", "SL6001")]
    [InlineData("tmpfs: /tmp", "SL6001")]
    [InlineData("privileged: true", "SL6001")]
    [InlineData("network_mode: host", "SL6001")]
    [InlineData("expose: [80]", "SL6001")]
    [InlineData("oom_score_adj: -900", "SL8011")]
    [InlineData("extra_hosts: [db]", "SL8011")]
    [InlineData("extra_hosts: {db: }", "SL8011")]
    public void What_is_reported_as_lost_does_not_reach_the_manager(string line, string id)
    {
        var text = $"services: {{a: {{image: x, {line}}}}}";
        Assert.Equal(DeployOracle.DeployTexts(Base).Services, DeployOracle.DeployTexts(text).Services);
        Assert.Contains(StackLinter.LintTexts(text), d => d.Id == id);
    }

    [SkippableTheory]
    [InlineData("cap_add: [NET_ADMIN]")]
    [InlineData("init: true")]
    [InlineData("extra_hosts: ['db:10.0.0.1']")]
    [InlineData("restart: always")]
    [InlineData("volumes: [{type: tmpfs, target: /t}]")]
    [InlineData("ulimits: {nofile: 5}")]
    [InlineData("stop_signal: SIGINT")]
    [InlineData("sysctls: {a.b: 1}")]
    public void What_reaches_the_manager_is_not_reported(string line)
    {
        var text = $"services: {{a: {{image: x, {line}}}}}";
        Assert.NotEqual(DeployOracle.DeployTexts(Base).Services, DeployOracle.DeployTexts(text).Services);
        Assert.DoesNotContain(StackLinter.LintTexts(text), static d => d.Id is "SL6001" or "SL8011");
    }

    [SkippableTheory]
    [InlineData("read_only: true", "read_only: false")]
    [InlineData("init: true", "init: false")]
    [InlineData("cap_add: [A]", "cap_add: []")]
    [InlineData("environment: {A: b}", "environment: {A: }")]
    [InlineData("deploy: {resources: {limits: {pids: 5}}}", "deploy: {resources: {limits: {pids: 0}}}")]
    public void Override_that_is_reported_as_lost_changes_nothing(string first, string second)
    {
        var (lower, upper) = ($"services: {{a: {{image: x, {first}}}}}", $"services: {{a: {{{second}}}}}");
        Assert.Equal(DeployOracle.DeployTexts(lower).Services, DeployOracle.DeployTexts(lower, upper).Services);
        Assert.Contains(StackLinter.LintTexts(lower, upper), static d => d.Id == "SL8006");
    }

    [SkippableFact]
    public void Ports_that_are_reported_as_collapsed_do_not_reach_the_manager()
    {
        const string Lower = "services: {a: {image: x, ports: ['53:53/tcp', '53:53/udp']}}";
        const string Upper = "services: {a: {init: true}}";
        Assert.Equal(2, CountPorts(DeployOracle.DeployTexts(Lower)));
        Assert.Equal(1, CountPorts(DeployOracle.DeployTexts(Lower, Upper)));
        Assert.Contains(StackLinter.LintTexts(Lower, Upper), static d => d.Id == "SL8006");
    }

    [SkippableTheory]
    [InlineData("environment: {A: b}", "environment: {C: d}")]
    [InlineData("deploy: {replicas: 3}", "deploy: {replicas: 0}")]
    [InlineData("ports: ['80:80']", "ports: ['81:81']")]
    public void Override_that_counts_is_not_reported(string first, string second)
    {
        var (lower, upper) = ($"services: {{a: {{image: x, {first}}}}}", $"services: {{a: {{{second}}}}}");
        Assert.NotEqual(DeployOracle.DeployTexts(lower).Services, DeployOracle.DeployTexts(lower, upper).Services);
        Assert.DoesNotContain(StackLinter.LintTexts(lower, upper), static d => d.Id == "SL8006");
    }

    private static int CountPorts(DeployAnswer answer)
    {
        using var document = JsonDocument.Parse(answer.Services);
        return Assert.Single(document.RootElement.EnumerateArray()).GetProperty("EndpointSpec").GetProperty("Ports").GetArrayLength();
    }
}
