using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.MissingMemoryReservationAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

public sealed class MissingMemoryReservationTests
{
    [Fact]
    public void Row_1_limit_without_reservation_is_reported() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            deploy:
              {|SL1002:resources|}:
                limits: {memory: 512M}
        """,
        "Service 'web' reserves no memory; the scheduler packs nodes without knowing its need");

    [Fact]
    public void Reservation_is_enough() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, deploy: {resources: {reservations: {memory: 512M}}}}}");

    [Fact]
    public void Unknown_reservation_counts() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, deploy: {resources: {reservations: {memory: '${MEM}'}}}}}");

    [Fact]
    public void Zero_reserves_nothing() => Assert.Equal(
        "0 reserves nothing",
        Assert.Single(Verify.Diagnostics(
            """services: {web: {image: acme/web:1, deploy: {resources: {{|SL1002:reservations|}: {memory: "0"}}}}}""")[0].Details.Related).Message);

    [Fact]
    public void Provider_service_has_no_container() => Verify.NoDiagnostics(
        "services: {db: {image: acme/db:1, provider: {type: awesomecloud}}}");

    [Fact]
    public void Service_with_no_replicas_needs_none()
    {
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, deploy: {replicas: 0}}}");
        Verify.Diagnostics("services: {web: {image: acme/web:1, {|SL1002:deploy|}: {replicas: 1}}}");
    }

    [Fact]
    public void Unknown_number_of_replicas_does_not_excuse() => Verify.Diagnostics(
        "services: {web: {image: acme/web:1, {|SL1002:deploy|}: {replicas: '${REPLICAS}'}}}");

    [Fact]
    public void Row_3_override_fragment_is_silent() => Verify.NoDiagnostics("services: {web: {deploy: {replicas: 5}}}");

    [Fact]
    public void Compose_has_no_scheduler() => Verify.NoDiagnostics("services: {web: {image: acme/web:1}}", VerifierSettings.Compose);

    [Fact]
    public void A_file_for_both_targets_is_judged_as_a_stack_that_it_may_be()
    {
        const string Text = "services: {{|SL1002:web|}: {image: acme/web:1, mem_reservation: 64m}}";
        var found = Verify.Diagnostic(
            Text, "Service 'web' reserves no memory; the scheduler packs nodes without knowing its need (if the file is deployed as a stack)", Settings.Both);
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Severity_follows_the_profile()
    {
        const string Text = "services: {{|SL1002:web|}: {image: acme/web:1}}";
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
    }

    [Fact]
    public void Default_reservation_is_written_beside_the_limit() => Verify.CodeFix(
        """
        services:
          web:
            image: acme/web:1
            deploy:
              {|SL1002:resources|}:
                # measured in May
                limits:
                  memory: 512M
        """,
        """
        services:
          web:
            image: acme/web:1
            deploy:
              resources:
                # measured in May
                limits:
                  memory: 512M
                reservations:
                  memory: 128M
        """,
        Settings.Options("sl1002.default_reservation = 128M"));

    [Theory]
    [InlineData("64M", "64M")]
    [InlineData("256M", "128M")]
    [InlineData("'0'", "128M")]
    [InlineData("'${LIMIT}'", "128M")]
    public void No_more_is_reserved_than_the_limit(string limit, string reserved)
    {
        var found = Verify.CodeFix(
            $"services: {{web: {{image: acme/web:1, deploy: {{{{|SL1002:resources|}}: {{limits: {{memory: {limit}}}}}}}}}}}",
            $"services: {{web: {{image: acme/web:1, deploy: {{resources: {{limits: {{memory: {limit}}}, reservations: {{ memory: {reserved} }}}}}}}}}}",
            Settings.Options("sl1002.default_reservation = 128M"));
        Assert.Equal($"Reserve {reserved}", found[0].Details.Fix?.Title);
    }
}
