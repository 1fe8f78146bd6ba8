using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.PrivilegedContainerAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class PrivilegedContainerTests
{
    [Fact]
    public void Value_is_reported()
    {
        var finding = Verify.Diagnostic(
            """
            services:
              dind:
                image: docker:28-dind
                privileged: {|SL5002:true|}
            """,
            "'dind' runs privileged, which is one step from host root; grant single capabilities or devices",
            VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("\"true\"")]
    [InlineData("'${P:-true}'")]
    public void Every_spelling_is_reported(string value) => Verify.Diagnostics(
        $$$"""
        services:
          a:
            build: .
            privileged: {|SL5002:{{{value}}}|}
        """,
        VerifierSettings.Compose);

    [Theory]
    [InlineData("false")]
    [InlineData("'${P}'")]
    [InlineData("'${P:-false}'")]
    [InlineData("")]
    public void False_and_unknown_are_silent(string value) => Verify.NoDiagnostics(
        $$$"""
        services:
          a:
            image: acme/a:1
            privileged: {{{value}}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void Row_24_stack_ignores_the_key()
    {
        const string Text = "services: {a: {image: acme/a:1, privileged: true}}";
        Verify.NoDiagnostics(Text);
        Verify.NoDiagnostics(Text, VerifierSettings.Scale);
    }

    [Fact]
    public void File_for_both_targets_is_reported() => Assert.Equal(
        DiagnosticSeverity.Error,
        Verify.Diagnostics("services: {a: {image: acme/a:1, privileged: {|SL5002:true|}}}", Settings.Both)[0].Severity);

    [Fact]
    public void Anchored_block_is_reported_once_it_is_used()
    {
        Verify.NoDiagnostics("x-a: &a {privileged: true}\nservices: {b: {image: acme/b:1}}", VerifierSettings.Compose);
        var finding = Assert.Single(Verify.Diagnostics(
            """
            x-a: &a
              privileged: {|SL5002:true|}
            services:
              b: {<<: *a, image: acme/b:1}
              c: {<<: *a, image: acme/c:1}
            """,
            VerifierSettings.Compose));
        Assert.Equal<string>(["b", "c"], finding.Services);
    }

    [Fact]
    public void Override_decides() => Verify.NoDiagnostics(
        "services: {a: {image: acme/a:1, privileged: true}}",
        VerifierSettings.Compose with { Files = [("compose.override.yaml", "services: {a: {privileged: false}}")] });

    [Fact]
    public void Profile_compose_does_not_bring_it_to_a_stack() => Verify.NoDiagnostics(
        "services: {a: {image: acme/a:1, privileged: true}}", new VerifierSettings { Profile = RuleProfile.Compose });
}
