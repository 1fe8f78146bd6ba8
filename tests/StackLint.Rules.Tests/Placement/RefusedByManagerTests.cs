using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.RefusedByManagerAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class RefusedByManagerTests
{
    [Theory]
    [InlineData("deploy: {mode: {|SL4008:Global|}}")]
    [InlineData("restart: {|SL4008:sometimes|}")]
    [InlineData("restart: {|SL4008:on-failure:many|}")]
    [InlineData("healthcheck: {disable: {|SL4008:true|}, test: [CMD, a]}")]
    [InlineData("deploy: {resources: {limits: {cpus: {|SL4008:half|}}}}")]
    [InlineData("deploy: {resources: {limits: {cpus: {|SL4008:\"0.0000000001\"|}}}}")]
    [InlineData("{|SL4008:credential_spec|}: {file: a, registry: b}")]
    [InlineData("volumes: [{|SL4008:/a:/b:nocopy|}]")]
    [InlineData("volumes: [{type: {|SL4008:nfs|}, target: /x}]")]
    [InlineData("volumes: [{type: tmpfs, source: {|SL4008:y|}, target: /x}]")]
    public void Client_refuses(string line) => Assert.Equal(FindingStage.Deploy, StageOf(line));

    [Theory]
    [InlineData("deploy: {restart_policy: {condition: {|SL4008:always|}}}")]
    [InlineData("deploy: {update_config: {failure_action: {|SL4008:retry|}}}")]
    [InlineData("deploy: {endpoint_mode: {|SL4008:dns|}}")]
    [InlineData("deploy: {update_config: {max_failure_ratio: {|SL4008:1.5|}}}")]
    [InlineData("deploy: {update_config: {delay: {|SL4008:-5s|}}}")]
    [InlineData("healthcheck: {test: [CMD, a], interval: {|SL4008:10us|}}")]
    [InlineData("volumes: [/a:/data, {|SL4008:/b:/data|}]")]
    public void Manager_refuses(string line) => Assert.Equal(FindingStage.Manager, StageOf(line));

    [Theory]
    [InlineData("Nginx", "must be in lower case up to the tag")]
    [InlineData("nginx:a:b", "has no well-formed tag behind the colon")]
    [InlineData("nginx@sha256:12", "has no well-formed digest behind the @")]
    public void Image_that_is_no_reference_is_refused(string image, string reason) => Verify.Diagnostic(
        $$"""
        services:
          web:
            image: {|SL4008:{{image}}|}
        """,
        $"Image '{image}' of 'web' {reason}; docker stack deploy stops there, after it made the networks, secrets and configs");

    [Theory]
    [InlineData("nginx")]
    [InlineData("Registry/nginx:1.27")]
    [InlineData("localhost:5000/a/b-c__d.e:V1.0-x@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("ghcr.io/acme/web:${TAG}")]
    public void Image_is_left_alone(string image) => Verify.NoDiagnostics(
        $$"""
        services:
          web:
            image: "{{image}}"
        """);

    [Fact]
    public void Name_without_characters_is_the_loaders_affair() => Verify.NoDiagnostics("services: {'': {image: nginx:1.27}}");

    [Fact]
    public void Equal_targets_of_secrets_are_refused()
    {
        var finding = Assert.Single(Verify.Diagnostics(
            """
            services:
              web:
                image: nginx:1.27
                secrets: [a, {|SL4008:{source: b, target: a}|}]
            secrets: {a: {external: true}, b: {external: true}}
            """));
        Assert.Equal("Target 'a' of secret 'b' of 'web' is the target of another secret; docker stack deploy stops there, after it made the networks, secrets and configs", finding.Message);
        Assert.Single(finding.Details.Related);
    }

    [Fact]
    public void Dot_in_a_name_is_refused() => Verify.Diagnostics(
        """
        services:
          {|SL4008:web.v1|}:
            image: nginx:1.27
        """);

    [Fact]
    public void Fix_writes_the_word_of_a_stack() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {mode: {|SL4008:Global|}, restart_policy: {condition: {|SL4008:unless-stopped|}}}
        """,
        """
        services:
          web:
            image: nginx:1.27
            deploy: {mode: global, restart_policy: {condition: any}}
        """);

    [Fact]
    public void Good_and_unknown_values_are_left_alone() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            restart: bogus
            healthcheck: {test: [CMD, a], interval: 10s}
            secrets: [{source: a, target: "${T}"}, {source: b, target: "${T}"}]
            deploy:
              mode: ${MODE}
              replicas: 3
              endpoint_mode: DNSRR
              restart_policy: {condition: on-failure, delay: 0s}
              resources: {limits: {cpus: 1/2}, reservations: {cpus: ".25"}}
        secrets: {a: {external: true}, b: {external: true}}
        """);

    [Fact]
    public void What_a_swallowed_text_leaves_is_explained_there() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            restart: $R-sometimes
            deploy: {restart_policy: {condition: $C-always}}
        """);

    [Fact]
    public void Compose_is_not_concerned() => Verify.NoDiagnostics(
        """
        services:
          web:
            image: nginx:1.27
            deploy: {restart_policy: {condition: always}}
        """,
        VerifierSettings.Compose);

    private static FindingStage? StageOf(string line) => Assert.Single(Verify.Diagnostics(
        $"""
        services:
          web:
            image: nginx:1.27
            {line}
        """)).Details.Stage;
}
