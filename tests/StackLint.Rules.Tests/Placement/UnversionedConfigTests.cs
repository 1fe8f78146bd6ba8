using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.UnversionedConfigAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class UnversionedConfigTests
{
    private static readonly VerifierSettings Enabled = new() { EnableHidden = true };

    [Theory]
    [InlineData("configs")]
    [InlineData("secrets")]
    public void File_without_version_is_reported(string kind)
    {
        var found = Verify.Diagnostic(
            $$$"""
            services: {web: {image: acme/web:1, {{{kind}}}: [nginx]}}
            {{{kind}}}:
              {|SL4010:nginx|}: {file: ./nginx.conf}
            """,
            "A changed './nginx.conf' cannot be deployed under the name 'nginx'; put a version or hash variable into name",
            VerifierSettings.Scale);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Name_without_version_is_reported() => Verify.Diagnostic(
        Declare("{file: ./a.conf, name: acme-app}", "{|SL4010:app|}"),
        "A changed './a.conf' cannot be deployed under the name 'acme-app'; put a version or hash variable into name",
        Enabled);

    [Theory]
    [InlineData("{file: ./a.conf, name: 'app-${VERSION}'}")]
    [InlineData("{file: ./a.conf, name: 'app-${VERSION:-a}'}")]
    [InlineData("{file: ./a.conf, name: app-3}")]
    [InlineData("{file: './${FILE}'}")]
    [InlineData("{external: true}")]
    [InlineData("{file: ./a.conf, external: '${EXTERNAL}'}")]
    public void Versioned_external_and_unknown_content_is_silent(string declaration) => Verify.NoDiagnostics(Declare(declaration), Enabled);

    [Theory]
    [InlineData("app_v2")]
    [InlineData("app-2024-05-01")]
    [InlineData("app.3")]
    public void Key_with_version_is_silent(string key) => Verify.NoDiagnostics(Declare("{file: ./a.conf}", key), Enabled);

    [Theory]
    [InlineData("oauth2")]
    [InlineData("s3_conf")]
    [InlineData("ipv4")]
    public void Key_with_another_digit_is_reported(string key) =>
        Verify.Diagnostics(Declare("{file: ./a.conf}", $"{{|SL4010:{key}|}}"), Enabled);

    [Fact]
    public void Unused_content_is_silent() => Verify.NoDiagnostics(
        """
        services: {web: {image: acme/web:1}}
        configs: {app: {file: ./a.conf}}
        """,
        Enabled);

    [Fact]
    public void It_is_hidden_by_default_and_nothing_for_compose()
    {
        Verify.NoDiagnostics(Declare("{file: ./a.conf}"));
        Verify.NoDiagnostics(Declare("{file: ./a.conf}"), VerifierSettings.Compose with { EnableHidden = true });
        Verify.NoDiagnostics(Declare("{file: ./a.conf}"), Settings.Both);
        Verify.Diagnostic(
            Declare("{file: ./a.conf}", "{|SL4010:app|}"),
            "A changed './a.conf' cannot be deployed under the name 'app'; put a version or hash variable into name (if the file is deployed as a stack)",
            Settings.Both with { EnableHidden = true });
    }

    private static string Declare(string declaration, string key = "app")
    {
        var name = key.Replace("{|SL4010:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        return $$$"""
        services: {web: {image: acme/web:1, configs: [{{{name}}}]}}
        configs:
          {{{key}}}: {{{declaration}}}
        """;
    }
}
