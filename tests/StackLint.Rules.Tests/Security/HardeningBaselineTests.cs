using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.HardeningBaselineAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class HardeningBaselineTests
{
    private static readonly VerifierSettings Compose = VerifierSettings.Compose with { EnableHidden = true };

    private static readonly VerifierSettings Swarm = new() { EnableHidden = true };

    [Fact]
    public void What_is_missing_is_listed() => Verify.Diagnostic(
        "services: {{|SL5008:web|}: {image: nginx:1.27}}", "'web' does not set 'cap_drop: [ALL]', 'no-new-privileges' and 'read_only: true'", Compose);

    [Fact]
    public void Stack_is_not_asked_for_what_it_ignores()
    {
        Verify.Diagnostic("services: {{|SL5008:web|}: {image: nginx:1.27}}", "'web' does not set 'cap_drop: [ALL]' and 'read_only: true'", Swarm);
        Verify.Diagnostic("services: {{|SL5008:web|}: {image: nginx:1.27}}", "'web' does not set 'cap_drop: [ALL]' and 'read_only: true'", Settings.Both with { EnableHidden = true });
    }

    [Theory]
    [InlineData("cap_drop: [ALL], security_opt: [\"no-new-privileges:true\"], read_only: true")]
    [InlineData("cap_drop: [NET_RAW, all], security_opt: [\"no-new-privileges\"], read_only: yes")]
    [InlineData("cap_drop: [\"${CAPS}\"], security_opt: [\"no-new-privileges=true\"], read_only: \"${RO}\"")]
    [InlineData("cap_drop: [\"${CAPS:-ALL}\"], security_opt: [\"${OPT}\"], read_only: \"true\"")]
    public void What_is_set_or_may_be_is_not_missing(string settings) => Verify.NoDiagnostics($"services: {{web: {{image: nginx:1.27, {settings}}}}}", Compose);

    [Theory]
    [InlineData("cap_drop: [NET_RAW], security_opt: [\"no-new-privileges:true\"], read_only: true", "'cap_drop: [ALL]'")]
    [InlineData("cap_drop: [ALL], security_opt: [\"no-new-privileges:false\"], read_only: true", "'no-new-privileges'")]
    [InlineData("cap_drop: [ALL], security_opt: [\"seccomp:default.json\"], read_only: true", "'no-new-privileges'")]
    [InlineData("cap_drop: [ALL], security_opt: [\"no-new-privileges:true\"], read_only: false", "'read_only: true'")]
    public void One_of_them_is_missing(string settings, string missing) =>
        Verify.Diagnostic($"services: {{{{|SL5008:web|}}: {{image: nginx:1.27, {settings}}}}}", $"'web' does not set {missing}", Compose);

    [Fact]
    public void Management_image_may_write()
    {
        Verify.NoDiagnostics("services: {web: {image: portainer/portainer-ce:2.21, cap_drop: [ALL]}}", Swarm);
        Verify.NoDiagnostics("services: {web: {image: \"${IMAGE}\", cap_drop: [ALL]}}", Swarm);
        Verify.NoDiagnostics("services: {web: {image: acme/boss:1, cap_drop: [ALL]}}", Settings.Options("management_images = acme/boss") with { EnableHidden = true });
    }

    [Fact]
    public void Option_chooses_what_to_ask_for() => Verify.Diagnostic(
        "services: {{|SL5008:web|}: {image: nginx:1.27}}", "'web' does not set 'cap_drop: [ALL]'", Settings.Options("sl5008.check = cap_drop, no_new_privileges") with { EnableHidden = true });

    [Theory]
    [InlineData("services: {web: {environment: {A: b}}}")]
    [InlineData("services: {web: {provider: {type: model}}}")]
    [InlineData("services: {web: {image: nginx:1.27, extends: {file: other.yaml, service: base}}}")]
    public void Incomplete_service_is_left_alone(string yaml) => Verify.NoDiagnostics(yaml, Compose);

    [Fact]
    public void Rule_is_hidden_by_default()
    {
        Verify.NoDiagnostics("services: {web: {image: nginx:1.27}}");
        Verify.NoDiagnostics("services: {web: {image: nginx:1.27}}", VerifierSettings.Compose);
        Verify.Diagnostics("services: {{|SL5008:web|}: {image: nginx:1.27}}", VerifierSettings.Scale);
    }

    [Fact]
    public void Fix_adds_the_option()
    {
        var settings = Compose with { Options = new Dictionary<string, string> { ["stacklint.sl5008.check"] = "no_new_privileges" } };
        var found = Verify.CodeFix(
            """
            services:
              {|SL5008:a|}:
                image: acme/a:1 # kept
              {|SL5008:b|}:
                image: acme/b:1
                security_opt:
                  - seccomp:b.json
              {|SL5008:c|}: {image: acme/c:1}
            """,
            """
            services:
              a:
                image: acme/a:1 # kept
                security_opt:
                  - no-new-privileges:true
              b:
                image: acme/b:1
                security_opt:
                  - seccomp:b.json
                  - no-new-privileges:true
              c: {image: acme/c:1, security_opt: ["no-new-privileges:true"]}
            """,
            settings);
        Assert.All(found, static d => Assert.Equal(FixApplicability.Unsafe, d.Details.Fix!.Applicability));
    }

    [Fact]
    public void Switch_that_is_off_on_purpose_is_left_to_the_author() => Assert.Null(Verify.Diagnostics(
        "services: {{|SL5008:web|}: {image: nginx:1.27, security_opt: [\"no-new-privileges=false\"]}}", Compose).Single().Details.Fix);
}
