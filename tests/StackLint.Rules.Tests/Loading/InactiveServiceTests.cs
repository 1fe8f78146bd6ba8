using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Loading.UndefinedReferenceAnalyzer>;

namespace StackLint.Rules.Tests.Loading;

public sealed class InactiveServiceTests
{
    private const string Needed = "services: {web: {image: a:1, depends_on: [{|SL0004:db|}]}, db: {image: b:1, profiles: [data]}}";

    [Fact]
    public void Service_needs_one_that_has_a_profile()
    {
        var found = Verify.Diagnostic(
            Needed,
            "Service 'web' uses service 'db', which is there with profile 'data' only; without it docker compose starts nothing",
            VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("links: [{|SL0004:'db:database'|}]")]
    [InlineData("network_mode: {|SL0004:'service:db'|}")]
    [InlineData("volumes_from: [{|SL0004:db|}]")]
    [InlineData("depends_on: {{|SL0004:db|}: {condition: service_started}}")]
    public void In_whatever_way(string key) => Verify.Diagnostics(
        $$$"""services: {web: {image: a:1, {{{key}}} }, db: {image: b:1, profiles: [data]}}""", VerifierSettings.Compose);

    [Fact]
    public void Several_users_make_one_finding() => Assert.Single(Verify.Diagnostic(
        "services: {web: {image: a:1, depends_on: [{|SL0004:db|}]}, api: {image: c:1, depends_on: [db]}, db: {image: b:1, profiles: [data, all]}}",
        "Service 'web' uses service 'db', which is there with profile 'data' or 'all' only; without it docker compose starts nothing",
        VerifierSettings.Compose).Details.Related);

    [Theory]
    [InlineData("depends_on: {db: {condition: service_started, required: false}}", "profiles: [data]")]
    [InlineData("depends_on: {db: {condition: service_started, required: '${R}'}}", "profiles: [data]")]
    [InlineData("depends_on: [db], profiles: [other]", "profiles: [data]")]
    [InlineData("depends_on: [db]", "profiles: []")]
    [InlineData("depends_on: [db]", "profiles: ['${P}']")]
    public void Not_needed_or_not_alone(string user, string needed) => Verify.NoDiagnostics(
        $$$"""services: {web: {image: a:1, {{{user}}} }, db: {image: b:1, {{{needed}}} } }""", VerifierSettings.Compose);

    [Fact]
    public void Profiles_that_are_set_are_known_of() => Verify.NoDiagnostics(
        Needed.Replace("{|SL0004:db|}", "db", StringComparison.Ordinal),
        VerifierSettings.Compose with { Environment = new Dictionary<string, string> { ["COMPOSE_PROFILES"] = "data" } });

    [Fact]
    public void Stack_waits_for_no_service() => Verify.NoDiagnostics("services: {web: {image: a:1, depends_on: [db]}, db: {image: b:1}}");

    [Fact]
    public void Link_of_three_parts_is_a_name_as_a_whole() => Verify.Diagnostic(
        "services: {web: {image: a:1, links: [{|SL0004:'db:x:y'|}]}, db: {image: b:1}}",
        "Service 'web' uses service 'db:x:y', which is not declared",
        VerifierSettings.Compose);
}
