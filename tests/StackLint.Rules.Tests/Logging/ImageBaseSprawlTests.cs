using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.ImageBaseSprawlAnalyzer>;

namespace StackLint.Rules.Tests.Logging;

public sealed class ImageBaseSprawlTests
{
    [Fact]
    public void The_version_that_fewer_use_is_reported()
    {
        var found = Verify.Diagnostic(
            """
            services:
              a: {image: "redis:7.4"}
              b: {image: "docker.io/library/redis:7.4"}
              c: {image: {|SL3005:"redis:6.2"|}}
              d: {image: "redis:6.2"}
              e: {image: "redis:7.4"}
            """,
            "'redis' is used as 6.2 and 7.4; sharing one version shares its layers on every node",
            VerifierSettings.Scale);
        Assert.Equal(["most use 7.4", "'d' too"], found.Details.Related.Select(static r => r.Message));
    }

    [Theory]
    [InlineData("a: {image: redis:7}", "b: {image: redis:7}")]
    [InlineData("a: {image: redis:7}", "b: {image: bitnami/redis:6}")]
    [InlineData("a: {image: redis:7}", "b: {image: registry.acme.io/redis:6}")]
    [InlineData("a: {image: redis:7}", "b: {image: \"redis:${TAG}\"}")]
    [InlineData("a: {image: acme/web:7, build: .}", "b: {image: acme/web:6, build: .}")]
    [InlineData("web-blue: {image: acme/web:7}", "web-green: {image: acme/web:6}")]
    [InlineData("web: {image: acme/web:7}", "web-canary: {image: acme/web:6}")]
    public void Other_images_and_tracks_are_left_alone(string first, string second) => Verify.NoDiagnostics(
        $"""
        services:
          {first}
          {second}
        """,
        VerifierSettings.Scale);

    [Fact]
    public void A_digest_is_a_version_and_so_is_none() => Verify.Diagnostics(
        """
        services:
          a: {image: "redis:7"}
          a2: {image: "redis:7"}
          b: {image: {|SL3005:redis|}}
          c: {image: {|SL3005:"redis@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"|}}
        """,
        VerifierSettings.Scale);

    [Fact]
    public void Other_files_of_the_run_count() => Verify.Diagnostics(
        """
        services:
          a: {image: "redis:7"}
          b: {image: "redis:7"}
        """,
        VerifierSettings.Scale with { Documents = [("other/stack.yml", "services: {c: {image: {|SL3005:\"redis:6\"|}}}")] });

    [Fact]
    public void Bases_of_inline_dockerfiles_count() => Verify.Diagnostics(
        """
        services:
          a: {image: "alpine:3.20"}
          c: {image: "alpine:3.20"}
          b:
            build:
              dockerfile_inline: {|SL3005:|
                FROM --platform=linux/amd64 alpine:3.18 AS base
                FROM base
                FROM scratch
                FROM $$OTHER|}
        """,
        new VerifierSettings { Target = ComposeTarget.Compose, EnableHidden = true });

    [Fact]
    public void Ignored_images_are_left_alone() => Verify.NoDiagnostics(
        """
        services:
          a: {image: "redis:7"}
          b: {image: "redis:6"}
        """,
        VerifierSettings.Scale with { Options = new Dictionary<string, string> { ["stacklint.sl3005.ignore"] = "postgres, redis" } });
}
