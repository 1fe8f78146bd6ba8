using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.ImageNotPinnedAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class ImageNotPinnedTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void Image_without_tag_is_reported() => Verify.Diagnostic("services: {web: {image: {|SL5009:nginx|}}}", "'nginx' can change between deployments");

    [Theory]
    [InlineData("nginx:latest")]
    [InlineData("nginx:Latest")]
    [InlineData("registry.example.com:5000/acme/api")]
    [InlineData("localhost/acme/api:dev")]
    [InlineData("nginx:stable-alpine")]
    [InlineData("redis:alpine")]
    [InlineData("acme/builder:ubuntu-edge")]
    [InlineData("acme/api:main")]
    public void Moving_reference_is_reported(string image) => Verify.Diagnostics($"services: {{web: {{image: \"{{|SL5009:{image}|}}\"}}}}".Replace("\"{|SL5009:", "{|SL5009:\"", StringComparison.Ordinal).Replace("|}\"", "\"|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("nginx:1.27-alpine")]
    [InlineData("postgres:16-alpine")]
    [InlineData("acme/api:latest@" + Digest)]
    [InlineData("acme/api@" + Digest)]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("acme/api:nightly-2024-05-01")]
    [InlineData("acme/api:dev-1.4")]
    [InlineData("acme/api:frozen")]
    [InlineData("registry.example.com:5000/acme/api:1.4")]
    [InlineData("acme/api:${TAG}")]
    [InlineData("acme/api:${TAG:-1.4}")]
    [InlineData("acme/${NAME}")]
    [InlineData("acme/api${SUFFIX}")]
    [InlineData("${IMAGE}")]
    [InlineData("${REGISTRY}/api:1.4")]
    [InlineData("")]
    public void Pinned_or_unknown_one_is_not(string image) => Verify.NoDiagnostics($"services: {{web: {{image: \"{image}\"}}}}");

    [Fact]
    public void Variable_in_front_hides_no_missing_tag() => Verify.Diagnostic(
        "services: {web: {image: {|SL5009:\"${REGISTRY}/acme/api\"|}}}", "'${REGISTRY}/acme/api' can change between deployments");

    [Fact]
    public void Default_counts() => Verify.Diagnostic(
        "services: {web: {image: {|SL5009:\"acme/api:${TAG:-latest}\"|}}}", "'acme/api:latest' can change between deployments");

    [Fact]
    public void Known_variable_counts() => Verify.NoDiagnostics(
        "services: {web: {image: \"acme/api:${TAG:-latest}\"}}", VerifierSettings.Compose with { Environment = new Dictionary<string, string> { ["TAG"] = "1.4" } });

    [Fact]
    public void Image_that_is_built_here_is_reported_in_a_stack_only()
    {
        Verify.NoDiagnostics("services: {web: {build: ., image: acme/web}, worker: {image: acme/web}}", VerifierSettings.Compose);
        Verify.NoDiagnostics("services: {web: {build: ., image: acme/web}}", Settings.Both);
        Verify.NoDiagnostics("services: {web: {image: acme/web, pull_policy: never}}", VerifierSettings.Compose);
        Verify.Diagnostics("services: {web: {build: ., image: {|SL5009:acme/web|}}}");
        Verify.Diagnostics("services: {web: {build: ., image: acme/web}, worker: {image: {|SL5009:acme/worker|}}}", VerifierSettings.Compose);
    }

    [Fact]
    public void Fragment_is_reported_and_build_alone_is_not()
    {
        Verify.Diagnostics("x-image: &image {|SL5009:nginx|}\nservices: {a: {image: *image}, b: {image: *image}}\n");
        Verify.NoDiagnostics("services: {web: {build: .}}", VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("{|SL5009:nginx:1.27|}")]
    [InlineData("{|SL5009:nginx|}")]
    public void Digest_can_be_required(string image) => Verify.Diagnostics($"services:\n  web:\n    image: {image}\n", Settings.Options("sl5009.require = digest"));

    [Theory]
    [InlineData("nginx@" + Digest)]
    [InlineData("nginx:${TAG}")]
    [InlineData("nginx@${DIGEST}")]
    public void Digest_or_variable_satisfies_that(string image) => Verify.NoDiagnostics($"services: {{web: {{image: \"{image}\"}}}}", Settings.Options("sl5009.require = digest"));

    [Fact]
    public void Tags_can_be_chosen()
    {
        Verify.NoDiagnostics("services: {web: {image: \"acme/web:latest\"}}", Settings.Options("sl5009.mutable_tags = weekly"));
        Verify.Diagnostics("services:\n  web:\n    image: {|SL5009:acme/web:weekly|}\n", Settings.Options("sl5009.mutable_tags = weekly"));
    }
}
