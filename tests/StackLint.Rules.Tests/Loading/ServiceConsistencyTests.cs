using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.SchemaViolationAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class ServiceConsistencyTests
{
    [Fact]
    public void Network_mode_beside_networks()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web:
                image: nginx:1.27
                network_mode: {|SL0003:host|}
                networks: [front]
            networks: {front: {}}
            """,
            "'services.web.network_mode' does not go with 'networks': write one of the two; docker compose refuses the project",
            VerifierSettings.Compose);
        Assert.Equal(FindingStage.Deploy, found.Details.Stage);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Single(found.Details.Related);
    }

    [Theory]
    [InlineData("network_mode: host")]
    [InlineData("network_mode: host, networks: {}")]
    [InlineData("network_mode: '${MODE}', networks: [default]")]
    [InlineData("network_mode: '', networks: [default]")]
    [InlineData("scale: 3, deploy: {replicas: 3}")]
    [InlineData("scale: '${N}', deploy: {replicas: 3}")]
    [InlineData("scale: 3")]
    [InlineData("healthcheck: {test: curl localhost}")]
    [InlineData("healthcheck: {test: []}")]
    [InlineData("healthcheck: {test: [CMD-SHELL, a, b]}")]
    [InlineData("healthcheck: {test: [NONE]}")]
    [InlineData("healthcheck: {test: ['${WORD}', a]}")]
    [InlineData("healthcheck: {interval: 5s}")]
    [InlineData("develop: {watch: [{path: ., action: rebuild}, {path: ., action: restart}, {path: ., action: sync, target: /app}]}")]
    [InlineData("develop: {watch: [{path: ., action: '${ACTION}'}]}")]
    public void What_goes_together_is_silent(string keys) => Verify.NoDiagnostics($$$"""services: {web: {image: nginx:1.27, {{{keys}}} } }""", VerifierSettings.Compose);

    [Fact]
    public void Stack_ignores_the_network_mode() => Verify.NoDiagnostics("services: {web: {image: nginx:1.27, network_mode: host, networks: [default]}}");

    [Fact]
    public void Keys_of_merged_files_are_seen_together() => Verify.Diagnostics(
        "services: {web: {image: nginx:1.27, networks: [default]}}",
        VerifierSettings.Compose with { Files = [("b.yaml", "services: {web: {network_mode: {|SL0003:host|}}}")] });

    [Fact]
    public void Two_numbers_of_containers() => Verify.Diagnostic(
        "services: {web: {image: nginx:1.27, scale: {|SL0003:2|}, deploy: {replicas: 3}}}",
        "'services.web.scale' is 2 and 'deploy.replicas' is 3: write one of the two; docker compose refuses the project",
        VerifierSettings.Compose);

    [Fact]
    public void Test_that_does_not_say_how_it_is_run()
    {
        const string Yaml = "services: {web: {image: nginx:1.27, healthcheck: {test: [{|SL0003:curl|}, localhost]}}}";
        var refused = Verify.Diagnostic(
            Yaml, "'services.web.healthcheck.test' must begin with CMD, CMD-SHELL or NONE, not 'curl'; docker compose refuses the project", VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Error, refused.Severity);
        var ignored = Verify.Diagnostic(
            Yaml, "'services.web.healthcheck.test' must begin with CMD, CMD-SHELL or NONE, not 'curl'; docker stack deploy takes it, and the engine checks nothing");
        Assert.Equal(DiagnosticSeverity.Warning, ignored.Severity);
        Assert.Null(ignored.Details.Stage);
    }

    [Fact]
    public void Test_of_one_word_in_a_list() => Verify.Diagnostics(
        "services: {web: {image: nginx:1.27, healthcheck: {test: [{|SL0003:curl localhost|}]}}}", VerifierSettings.Compose);

    [Fact]
    public void Sync_without_a_target() => Verify.Diagnostic(
        "services: {web: {image: nginx:1.27, develop: {watch: [{path: ., action: {|SL0003:sync+restart|}}]}}}",
        "'services.web.develop.watch' must have a target for the action 'sync+restart': the path in the container; docker compose refuses the project",
        VerifierSettings.Compose);

    [Fact]
    public void Memory_as_a_small_number_lacks_its_unit()
    {
        const string Yaml = "services: {web: {image: nginx:1.27, deploy: {resources: {limits: {memory: {|SL0003:512|}}}}}}";
        const string Message = "'services.web.deploy.resources.limits.memory' must be a size with its unit, as in 512M, not the number '512'";
        Assert.Null(Verify.Diagnostic(Yaml, Message).Details.Fix);
        Verify.Diagnostic(Yaml, Message, VerifierSettings.Compose);
        RuleVerifier<StackLint.Rules.Resources.InvalidMemorySettingsAnalyzer>.NoDiagnostics(Yaml.Replace("{|SL0003:512|}", "512", StringComparison.Ordinal));
        RuleVerifier<StackLint.Rules.Resources.InvalidMemorySettingsAnalyzer>.Diagnostics(Yaml.Replace("{|SL0003:512|}", "{|SL1003:\"512\"|}", StringComparison.Ordinal));
    }

    [Fact]
    public void Memory_as_a_large_number_lacks_quotes() => Verify.CodeFix(
        "services: {web: {image: nginx:1.27, deploy: {resources: {limits: {memory: {|SL0003:536870912|}}}}}}",
        "services: {web: {image: nginx:1.27, deploy: {resources: {limits: {memory: \"536870912\"}}}}}");

    [Fact]
    public void Name_that_the_engine_refuses() => Verify.Diagnostic(
        "services: {web: {image: nginx:1.27, container_name: {|SL0003:shop web!|}}}",
        "'services.web.container_name' must be two or more letters, digits, '_', '.' and '-', of which the first is a letter or a digit, not 'shop web!'; the engine refuses the container",
        VerifierSettings.Compose);

    [Theory]
    [InlineData("shop_web-1.a")]
    [InlineData("\"${NAME}\"")]
    [InlineData("\"a ${NAME}\"")]
    public void Name_that_the_engine_takes_or_that_is_unknown(string name) => Verify.NoDiagnostics(
        $"services: {{web: {{image: nginx:1.27, container_name: {name}}}}}",
        VerifierSettings.Compose);
}
