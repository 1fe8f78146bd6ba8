using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.RunsAsRootAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class RunsAsRootTests
{
    [Fact]
    public void Root_is_reported() => Verify.Diagnostic(
        "services:\n  web:\n    image: nginx:1.27\n    user: {|SL5007:root|}\n", "'web' runs as root by request");

    [Theory]
    [InlineData("{|SL5007:0|}")]
    [InlineData("{|SL5007:\"0\"|}")]
    [InlineData("{|SL5007:00|}")]
    [InlineData("{|SL5007:0:0|}")]
    [InlineData("{|SL5007:root:docker|}")]
    [InlineData("{|SL5007:\"0:${GID}\"|}")]
    [InlineData("{|SL5007:\"${USER_ID:-0}:${GID:-0}\"|}")]
    public void User_part_counts(string user) => Verify.Diagnostics($"services:\n  web:\n    image: nginx:1.27\n    user: {user}\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("user: 1000:0")]
    [InlineData("user: nobody")]
    [InlineData("user: rootless")]
    [InlineData("user: \"1000:root\"")]
    [InlineData("user: ${USER_ID}")]
    [InlineData("user: \"${USER_ID}:0\"")]
    [InlineData("user: \"0${USER_ID}\"")]
    [InlineData("user:")]
    [InlineData("user: \"\"")]
    [InlineData("tty: true")]
    public void Others_are_not(string line) => Verify.NoDiagnostics($"services:\n  web:\n    image: nginx:1.27\n    {line}\n");

    [Fact]
    public void Fragment_and_shared_block_are_reported()
    {
        Verify.Diagnostics("services:\n  web:\n    user: {|SL5007:root|}\n");
        var finding = Verify.Diagnostics(
            """
            x-common: &common
              user: {|SL5007:root|}
            services:
              a: {<<: *common, image: acme/a:1}
              b: {<<: *common, image: acme/b:1}
            """).Single();
        Assert.Equal(["a", "b"], finding.Services.AsEnumerable());
    }

    [Fact]
    public void It_is_a_warning_at_scale()
    {
        const string Yaml = "services: {web: {image: acme/web:1, user: {|SL5007:root|}}}";
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Yaml).Single().Severity);
        Assert.Equal(DiagnosticSeverity.Info, Verify.Diagnostics(Yaml, Settings.Both).Single().Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Yaml, VerifierSettings.Scale).Single().Severity);
    }
}
