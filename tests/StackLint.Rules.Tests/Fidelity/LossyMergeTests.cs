using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.LossyMergeAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class LossyMergeTests
{
    [Fact]
    public void False_does_not_win_over_true()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            services:
              web:
                image: nginx:1.27
                read_only: true
            """,
            With("services: {web: {read_only: {|SL8006:false|}}}\n")));
        Assert.Equal("override.yaml", finding.Path);
        Assert.Equal("compose.yaml", Assert.Single(finding.Details.Related).Location.GetLineSpan().Path);
    }

    [Fact]
    public void Joined_health_test_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            healthcheck: {test: [CMD, a]}
        """,
        With("services: {web: {healthcheck: {test: {|SL8006:[CMD, b]|}}}}\n"));

    [Fact]
    public void Collapsed_port_is_reported() => Verify.Diagnostics(
        """
        services:
          dns:
            image: acme/dns:1
            ports: [{|SL8006:"53:53/tcp"|}, "53:53/udp"]
        """,
        With("services: {dns: {init: true}}\n"));

    [Fact]
    public void Replaced_entry_of_the_top_level_is_reported() => Verify.Diagnostics(
        """
        services:
          web:
            image: nginx:1.27
            networks: [n]
        networks:
          n:
            {|SL8006:driver|}: overlay
            {|SL8006:attachable|}: true
        """.Replace("{|SL8006:driver|}: overlay", "driver: {|SL8006:overlay|}", StringComparison.Ordinal)
           .Replace("{|SL8006:attachable|}: true", "attachable: {|SL8006:true|}", StringComparison.Ordinal),
        With("networks: {n: {labels: {a: b}}}\n"));

    [Fact]
    public void Plain_override_loses_nothing() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            read_only: false
            environment: {A: "1"}
        """,
        With("services: {web: {image: nginx:1.28, read_only: true, environment: {B: '2'}}}\n"));

    [Fact]
    public void Compose_takes_the_override() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            read_only: true
            healthcheck: {test: [CMD, a]}
        """,
        With("services: {web: {read_only: false, healthcheck: {test: [CMD, b]}}}\n") with { Target = Compose.Targets.ComposeTarget.Compose });

    private static VerifierSettings With(string markup) => new() { Files = [("override.yaml", markup)] };
}
