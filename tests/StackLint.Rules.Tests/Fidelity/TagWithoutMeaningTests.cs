using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.TagWithoutMeaningAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class TagWithoutMeaningTests
{
    [Fact]
    public void Scalar_becomes_a_text()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: {|SL8012:!reset|} null}}", "A stack does not know '!reset': 'image' is loaded as the text 'null'");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("ports: {|SL8012:!reset|} []", "!reset", "ports")]
    [InlineData("command: {|SL8012:!override|} [x]", "!override", "command")]
    [InlineData("hostname: {|SL8012:!override|} web", "!override", "hostname")]
    [InlineData("hostname: {|SL8012:!override|} '1'", "!override", "hostname")]
    public void Value_that_stays_is_a_warning(string property, string tag, string key)
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: acme/web:1, " + property + "}}",
            $"A stack does not know '{tag}': '{key}' is loaded and merged as if the tag was not there");
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public void Tags_outside_of_services_count_and_other_tags_do_not() => Verify.Diagnostics(
        """
        services: {web: {image: !!str acme/web:1, hostname: !mine a}}
        networks: {n: {|SL8012:!override|} {driver: overlay}}
        x-unused: !reset null
        """);

    [Fact]
    public void Compose_knows_them() =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, ports: !reset []}}", VerifierSettings.Compose);
}
