using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.MissingCollectionLabelAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class MissingCollectionLabelTests
{
    private const string Missing = "'api' carries no collection label; MKE places it in the deploying user's default collection";

    private static readonly VerifierSettings Required = Settings.Options("sl4007.require = true");

    [Fact]
    public void Service_without_label_is_reported_at_its_labels_or_key()
    {
        var found = Verify.Diagnostic("services: {{|SL4007:api|}: {image: acme/api:1, deploy: {replicas: 2}}}", Missing, Required);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Verify.Diagnostic("services: {api: {image: acme/api:1, deploy: {{|SL4007:labels|}: {a: b}}}}", Missing, Required);
        Verify.Diagnostic("services: {api: {image: acme/api:1, deploy: {{|SL4007:labels|}: ['a=b']}}}", Missing, Required);
    }

    [Fact]
    public void Nothing_is_said_unless_it_is_required()
    {
        Verify.NoDiagnostics("services: {api: {image: acme/api:1}}", VerifierSettings.Scale with { EnableHidden = true });
        Verify.NoDiagnostics("services: {api: {image: acme/api:1}}", Required with { Target = Compose.Targets.ComposeTarget.Compose });
    }

    [Theory]
    [InlineData("labels: {com.docker.ucp.access.label: /Shared/a}")]
    [InlineData("labels: ['com.docker.ucp.access.label=/Shared/a']")]
    [InlineData("labels: {com.docker.ucp.access.label: '${COLLECTION}'}")]
    [InlineData("labels: ['com.docker.ucp.access.label=${COLLECTION}']")]
    [InlineData("labels: ['${LABEL}']")]
    [InlineData("labels: '${LABELS}'")]
    public void Labelled_and_unknown_service_is_silent(string deploy) => Verify.NoDiagnostics(
        $$$"""
        services: {api: {image: acme/api:1, deploy: {{{{deploy}}}} } }
        """,
        Required);

    [Fact]
    public void Fragments_are_silent() => Verify.NoDiagnostics("services: {api: {deploy: {replicas: 2}}}", Required);

    [Fact]
    public void Label_of_the_containers_does_not_count() => Assert.Equal(
        "a label of the containers does not count",
        Assert.Single(Verify.Diagnostic(
            "services: {{|SL4007:api|}: {image: acme/api:1, labels: {com.docker.ucp.access.label: /Shared/a}}}", Missing, Required).Details.Related).Message);

    [Theory]
    [InlineData("{{|SL4007:com.docker.ucp.access.label|}: ''}")]
    [InlineData("{{|SL4007:com.docker.ucp.access.label|}: }")]
    [InlineData("[{|SL4007:com.docker.ucp.access.label=|}]")]
    public void Empty_label_is_reported(string labels) => Verify.Diagnostic(
        $$$"""
        services: {api: {image: acme/api:1, deploy: {labels: {{{labels}}}} } }
        """,
        "'api' carries an empty collection label; MKE places it in the deploying user's default collection",
        Required);

    [Fact]
    public void Collections_can_be_restricted()
    {
        var settings = Settings.Options("sl4007.require = true", "sl4007.allowed = /Shared/*, /Production");
        Verify.NoDiagnostics("services: {api: {image: acme/api:1, deploy: {labels: {com.docker.ucp.access.label: /Shared/a/b}}}}", settings);
        Verify.Diagnostic(
            "services: {api: {image: acme/api:1, deploy: {labels: {com.docker.ucp.access.label: {|SL4007:/Private/ann|}}}}}",
            "'api' carries the collection label '/Private/ann', which is not among those allowed",
            settings);
    }
}
