using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.DefinitionWithoutSourceAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class DefinitionWithoutSourceTests
{
    private const string Service =
        """
        services:
          web:
            image: nginx:1.27
        """;

    [Theory]
    [InlineData("secrets: {{|SL8008:s|}: {}}")]
    [InlineData("secrets: {{|SL8008:s|}: {name: x}}")]
    [InlineData("secrets: {{|SL8008:s|}: {external: false}}")]
    [InlineData("configs: {{|SL8008:s|}: {template_driver: golang}}")]
    public void Stack_takes_the_working_directory(string line)
    {
        var finding = Assert.Single(Verify.Diagnostics($"{Service}\n{line}\n"));
        Assert.Equal(FindingStage.Deploy, finding.Details.Stage);
        Assert.EndsWith("'s' has no source; docker stack deploy takes the working directory for its file and fails: write file or external", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secrets: {s: {file: ./s}}")]
    [InlineData("secrets: {s: {driver: vault}}")]
    [InlineData("secrets: {s: {external: true}}")]
    [InlineData("secrets: {s: {external: {name: x}}}")]
    [InlineData("secrets: {s: {external: \"${E}\"}}")]
    [InlineData("configs: {s: {file: \"${F}\"}}")]
    public void Source_of_a_stack_is_enough(string line) => Verify.NoDiagnostics($"{Service}\n{line}\n");

    [Theory]
    [InlineData("secrets: {{|SL8008:s|}: {}}")]
    [InlineData("configs: {{|SL8008:s|}: {name: x}}")]
    public void Compose_refuses_the_file(string line)
    {
        var finding = Assert.Single(Verify.Diagnostics($"{Service}\n{line}\n", VerifierSettings.Compose));
        Assert.Equal(FindingStage.Load, finding.Details.Stage);
    }

    [Fact]
    public void Driver_is_no_source_for_compose()
    {
        var finding = Assert.Single(Verify.Diagnostics($"{Service}\nsecrets: {{{{|SL8008:s|}}: {{driver: vault}}}}\n", VerifierSettings.Compose));
        Assert.Equal(FindingStage.Deploy, finding.Details.Stage);
    }

    [Theory]
    [InlineData("secrets: {s: {environment: S}}")]
    [InlineData("configs: {s: {content: abc}}")]
    [InlineData("configs: {s: {environment: S}}")]
    public void Compose_has_more_sources(string line) => Verify.NoDiagnostics($"{Service}\n{line}\n", VerifierSettings.Compose);

    [Fact]
    public void Fragment_is_left_alone() => Verify.NoDiagnostics(
        """
        services: {web: {init: true}}
        secrets: {s: {name: x}}
        """);
}
