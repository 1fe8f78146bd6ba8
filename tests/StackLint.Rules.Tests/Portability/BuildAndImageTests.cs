using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.BuildAndImageAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class BuildAndImageTests
{
    private static readonly VerifierSettings Shown = VerifierSettings.Compose with { EnableHidden = true };

    [Theory]
    [InlineData("build: .\n    image: {|SL6009:web|}")]
    [InlineData("build: {context: .}\n    image: {|SL6009:\"${REGISTRY}/web\"|}")]
    [InlineData("image: {|SL6009:web|}\n    build: .\n    pull_policy:")]
    public void Both_without_a_policy_are_reported(string lines) =>
        Verify.Diagnostic($"services:\n  web:\n    {lines}\n", "'web' has build and image; set pull_policy to say which wins", Shown);

    [Theory]
    [InlineData("build: .")]
    [InlineData("image: web")]
    [InlineData("build: .\n    image: web\n    pull_policy: build")]
    [InlineData("build: .\n    image: web\n    pull_policy: ${POLICY}")]
    [InlineData("build: .\n    image: web\n    extends: {file: elsewhere.yaml, service: base}")]
    public void One_of_them_or_a_policy_is_fine(string lines) => Verify.NoDiagnostics($"services:\n  web:\n    {lines}\n", Shown);

    [Fact]
    public void Rule_is_hidden_and_for_compose_alone()
    {
        const string Text = "services:\n  web:\n    build: .\n    image: web\n";
        Verify.NoDiagnostics(Text, VerifierSettings.Compose);
        Verify.NoDiagnostics(Text, Shown with { Target = ComposeTarget.Swarm });
        Verify.NoDiagnostics(Text, Shown with { Target = ComposeTarget.Both });
    }

    [Fact]
    public void Policy_of_another_file_counts() => Verify.NoDiagnostics(
        "services:\n  web:\n    build: .\n    image: web\n",
        Shown with { Files = [("compose.override.yaml", "services:\n  web:\n    pull_policy: build\n")] });

    [Fact]
    public void Services_that_share_the_image_make_one_finding() => Assert.Equal(2, Verify.Diagnostics(
        """
        x-app: &app
          build: .
          image: {|SL6009:app|}
        services:
          web: *app
          worker: {<<: *app, command: work}
        """,
        Shown).Single().Services.Length);

    [Fact]
    public void Tag_names_what_is_built_where_that_is_allowed()
    {
        var settings = Shown with { Options = new Dictionary<string, string> { ["stacklint.sl6009.allow_tagging"] = "true" } };
        Verify.NoDiagnostics("services:\n  web: {build: ., image: 'registry.example.com:5000/web:1.4'}\n", settings);
        Verify.NoDiagnostics("services:\n  web: {build: ., image: '${IMAGE}'}\n", settings);
        Verify.Diagnostics("services:\n  web: {build: ., image: {|SL6009:web|}}\n", settings);
    }

    [Fact]
    public void Policy_may_not_be_enough() => Verify.Diagnostic(
        "services:\n  web: {build: ., image: {|SL6009:web|}, pull_policy: build}\n",
        "'web' has build and image; keep one of them",
        Shown with { Options = new Dictionary<string, string> { ["stacklint.sl6009.allow_pull_policy"] = "false" } });
}
