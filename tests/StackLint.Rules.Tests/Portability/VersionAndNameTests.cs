using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.VersionAndNameAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class VersionAndNameTests
{
    private const string Service = "services:\n  web:\n    image: nginx:1.27\n";

    [Fact]
    public void Version_is_obsolete_for_compose_and_goes()
    {
        var found = Verify.CodeFix(
            "# head\n{|SL6006:version|}: \"3.8\" # kept\n\n" + Service,
            "# head\n# kept\n\n" + Service,
            VerifierSettings.Compose).Single();
        Assert.Equal("'version' is obsolete for docker compose, which warns of it and does not read it", found.Message);
        Assert.Equal(FixApplicability.Safe, found.Details.Fix!.Applicability);
    }

    [Fact]
    public void Blank_line_below_the_first_line_goes_too() =>
        Verify.CodeFix("{|SL6006:version|}: '2.4'\n\n" + Service, Service, VerifierSettings.Compose);

    [Fact]
    public void Version_in_braces_goes() =>
        Verify.CodeFix("{{|SL6006:version|}: '3', services: {web: {image: nginx:1.27}}}\n", "{services: {web: {image: nginx:1.27}}}\n", VerifierSettings.Compose);

    [Fact]
    public void Anchored_version_is_left_to_the_author() =>
        Assert.Null(Verify.Diagnostics("{|SL6006:version|}: &v '3'\nx-v: *v\n" + Service, VerifierSettings.Compose).Single().Details.Fix);

    [Fact]
    public void Each_file_is_warned_of() => Verify.Diagnostics(
        "{|SL6006:version|}: '3'\n" + Service,
        VerifierSettings.Compose with { Files = [("compose.override.yaml", "{|SL6006:version|}: '3'\nservices:\n  web:\n    init: true\n")] });

    [Fact]
    public void Stack_reads_its_version()
    {
        Verify.NoDiagnostics("version: '3.8'\n" + Service, VerifierSettings.Default with { EnableHidden = true });
        Verify.NoDiagnostics("version: '3.8'\n" + Service, Settings.Both with { EnableHidden = true });
        Verify.NoDiagnostics(Service, VerifierSettings.Default with { EnableHidden = true });
    }

    [Fact]
    public void Extension_of_that_name_is_none() => Verify.NoDiagnostics("x-version: '3.8'\n" + Service, VerifierSettings.Compose);

    [Theory]
    [InlineData("{|SL6006:services|}:\n  web:\n    image: nginx:1.27\n")]
    [InlineData("# head\n{|SL6006:name|}:\nservices:\n  web:\n    build: .\n")]
    public void Name_is_missing_where_it_is_asked_for(string text) => Verify.Diagnostic(
        text, "The project has no 'name': it takes that of the folder it is run from", Settings.Options("sl6006.require_name = true") with { Target = Compose.Targets.ComposeTarget.Compose });

    [Theory]
    [InlineData("name: shop\nservices:\n  web:\n    image: nginx:1.27\n")]
    [InlineData("name: ${NAME}\nservices:\n  web:\n    image: nginx:1.27\n")]
    [InlineData("services:\n  web:\n    init: true\n")]
    [InlineData("include: [other.yaml]\nservices:\n  web:\n    image: nginx:1.27\n")]
    [InlineData("networks: {a: {}}\n")]
    public void Name_is_not_missed(string text) =>
        Verify.NoDiagnostics(text, Settings.Options("sl6006.require_name = true") with { Target = Compose.Targets.ComposeTarget.Compose });

    [Fact]
    public void Name_of_another_file_counts() => Verify.NoDiagnostics(
        Service, Settings.Options("sl6006.require_name = true") with { Target = Compose.Targets.ComposeTarget.Compose, Files = [("compose.override.yaml", "name: shop\n")] });

    [Fact]
    public void Stack_takes_no_name() => Verify.NoDiagnostics(Service, Settings.Options("sl6006.require_name = true"));

    [Fact]
    public void Version_is_missing_where_it_is_asked_for()
    {
        Verify.Diagnostic(
            "{|SL6006:services|}:\n  web:\n    image: nginx:1.27\n",
            "The file has no 'version': docker stack deploy refuses it before Docker 23.0",
            Settings.Options("sl6006.require_version = true"));
        Verify.NoDiagnostics("version: '3.8'\n" + Service, Settings.Options("sl6006.require_version = true"));
        Verify.NoDiagnostics(Service, Settings.Options("sl6006.require_version = true") with { Target = Compose.Targets.ComposeTarget.Both });
    }
}
