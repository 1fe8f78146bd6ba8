using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.LoggingDisabledAnalyzer>;

namespace StackLint.Rules.Tests.Logging;

public sealed class LoggingDisabledTests
{
    private const string Marked =
        """
        services:
          web:
            image: nginx:1.27
            logging: {driver: {|SL3004:none|}}
        """;

    [Fact]
    public void Driver_none_is_reported() => Verify.Diagnostic(Marked, "Output of 'web' is discarded; nothing can be aggregated or investigated");

    [Fact]
    public void It_is_a_hint_and_at_scale_a_warning()
    {
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Marked, VerifierSettings.Compose)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Marked, Settings.Both)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Marked, VerifierSettings.Scale)[0].Severity);
    }

    [Theory]
    [InlineData("""logging: {driver: "${DRIVER}"}""")]
    [InlineData("logging: {driver: local}")]
    [InlineData("logging: {driver: json-file, options: {max-size: none}}")]
    [InlineData("command: none")]
    public void Other_drivers_and_unknown_ones_are_left_alone(string line) => Verify.NoDiagnostics($$$"""services: {web: {image: nginx:1.27, {{{line}}} } }""");

    [Theory]
    [InlineData("replicated-job")]
    [InlineData("global-job")]
    [InlineData("\"${MODE}\"")]
    public void Jobs_are_left_alone(string mode) => Verify.NoDiagnostics($$$"""services: {web: {image: nginx:1.27, logging: {driver: none}, deploy: {mode: {{{mode}}} } } }""");

    [Fact]
    public void Service_that_only_reserves_memory_has_nothing_to_say()
    {
        Verify.NoDiagnostics("services: {system-reservation: {image: alpine:3, logging: {driver: none}}}");
        Verify.NoDiagnostics("services: {idle: {image: alpine:3, logging: {driver: none}}}", Settings.Options("sl1004.name_pattern=^idle$"));
    }

    [Fact]
    public void Fragment_that_turns_logging_off_is_reported() => Verify.Diagnostics("services: {web: {logging: {driver: {|SL3004:none|}}}}");

    [Fact]
    public void Shared_block_makes_one_finding() => Assert.Single(Verify.Diagnostics(
        """
        x-quiet: &quiet {driver: {|SL3004:none|}}
        services:
          a: {image: acme/a:1, logging: *quiet}
          b: {image: acme/b:1, logging: *quiet}
        """));
}
