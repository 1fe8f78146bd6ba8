using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.EnvironmentLeakAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class EnvironmentLeakTests
{
    [Theory]
    [InlineData("{{|SL8010:PROXY|}: \"\"}")]
    [InlineData("{{|SL8010:PROXY|}: ''}")]
    [InlineData("[{|SL8010:PROXY=|}]")]
    public void Empty_variable_is_reported(string environment) => Verify.Diagnostic(
        "services: {web: {image: acme/web:1, environment: " + environment + "}}",
        "'PROXY' is written as an empty text, but a stack loads the value that PROXY has where it is deployed from");

    [Fact]
    public void Service_has_one_finding()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: acme/web:1, environment: {A: a, {|SL8010:B|}: '', C: '', D: ''}}}",
            "'B' is written as an empty text, but a stack loads the value that B has where it is deployed from; so are 2 more");
        Assert.Equal(
            ["'C' is written as an empty text", "'D' is written as an empty text"], found.Details.Related.Select(static r => r.Message));
    }

    [Theory]
    [InlineData("{PROXY: none}")]
    [InlineData("{PROXY: }")]
    [InlineData("{PROXY: \"${PROXY:-}\"}")]
    [InlineData("{PROXY: \" \"}")]
    [InlineData("[PROXY]")]
    [InlineData("[PROXY=a=]")]
    [InlineData("[\"PROXY=$P\"]")]
    [InlineData("[\"=\"]")]
    public void Values_and_documented_forms_are_left_alone(string environment) =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, environment: " + environment + "}}");

    [Theory]
    [InlineData("{{|SL8010:PROXY|}: }")]
    [InlineData("[{|SL8010:PROXY|}]")]
    public void Documented_form_is_reported_when_asked_for(string environment) => Verify.Diagnostic(
        "services: {web: {image: acme/web:1, env_file: [a.env], environment: " + environment + "}}",
        "'PROXY' is written as nothing, but a stack loads the value that PROXY has where it is deployed from",
        Settings.Options("sl8010.pass_through = true"));

    [Fact]
    public void File_for_both_targets_gets_an_information()
    {
        const string Text = "services: {web: {image: acme/web:1, environment: {{|SL8010:PROXY|}: ''}}}";
        var found = Verify.Diagnostic(
            Text,
            "'PROXY' is written as an empty text, but a stack loads the value that PROXY has where it is deployed from (if the file is deployed as a stack)",
            Settings.Both with { Profile = RuleProfile.Scale });
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
    }

    [Fact]
    public void Compose_keeps_the_empty_text() =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, environment: {PROXY: ''}}}", VerifierSettings.Compose);
}
