using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Engine.Tests.ImageAnalyzer>;

namespace StackLint.Engine.Tests.Driving;

public sealed class RuleVerifierTests
{
    [Fact]
    public void Marked_place_is_found_in_every_variant()
    {
        var found = Verify.Diagnostics(
            """
            # comment
            services:
              web:
                image: {|TST1:nginx|}
            """);
        Assert.Equal("Image 'nginx' of service 'web'", Assert.Single(found).Message);
    }

    [Fact]
    public void Unmarked_finding_fails() => Assert.Throws<VerificationException>(() => Verify.NoDiagnostics("services: {web: {image: nginx}}"));

    [Fact]
    public void Wrong_span_fails_and_the_message_shows_both()
    {
        var e = Assert.Throws<VerificationException>(() => Verify.Diagnostics("services: {web: {{|TST1:image|}: nginx}}"));
        Assert.Contains("{{|TST1:image|}: nginx}", e.Message, StringComparison.Ordinal);
        Assert.Contains("image: {|TST1:nginx|}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_image_is_one_finding_with_both_services()
    {
        var found = Verify.Diagnostics(
            """
            x-image: &image {|TST1:nginx|}
            services:
              web: {image: *image}
              api: {image: *image}
            """);
        Assert.Equal(["web", "api"], Assert.Single(found).Services.AsEnumerable());
        Assert.Equal(
            ["used here by service 'web' (*image)", "used here by service 'api' (*image)"],
            found[0].Details.Related.Select(static r => r.Message));
    }

    [Fact]
    public void Image_that_came_by_merge_names_the_merge()
    {
        var found = Verify.Diagnostics(
            """
            x-base: &base
              image: {|TST1:nginx|}
            services:
              web:
                <<: *base
              api:
                <<: *base
            """);
        Assert.Equal(
            ["merged here by << into service 'web' (*base)", "merged here by << into service 'api' (*base)"],
            found[0].Details.Related.Select(static r => r.Message));
    }

    [Fact]
    public void Override_names_what_it_replaces()
    {
        var found = Verify.Diagnostics(
            "services: {web: {image: nginx}}",
            new VerifierSettings { Files = [("compose.override.yaml", "services: {web: {image: {|TST1:httpd|}}}")] });
        var related = Assert.Single(found[0].Details.Related);
        Assert.Equal("replaces this value", related.Message);
        Assert.Equal("compose.yaml", related.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Option_is_read() => Verify.NoDiagnostics(
        "services: {web: {image: nginx}}",
        new VerifierSettings { Options = new Dictionary<string, string> { ["stacklint.tst1.allowed"] = "nginx, httpd" } });
}
