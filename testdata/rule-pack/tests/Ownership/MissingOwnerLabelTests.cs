using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<Acme.StackLint.Ownership.MissingOwnerLabelAnalyzer>;

namespace Acme.StackLint.Tests.Ownership;

public sealed class MissingOwnerLabelTests
{
    [Fact]
    public void Service_without_the_label_is_reported() => Verify.Diagnostic(
        """
        services:
          {|ACME1001:api|}:
            image: acme/api:1.4
        """,
        "'api' has no label com.acme.owner");

    [Fact]
    public void Label_of_the_containers_names_no_owner_in_a_stack() => Verify.Diagnostic(
        """
        services:
          api:
            image: acme/api:1.4
            labels:
              com.acme.owner: payments
            deploy:
              {|ACME1001:labels|}:
                com.acme.team: payments
        """,
        "'api' has no label com.acme.owner");

    [Fact]
    public void Owner_that_is_not_among_those_allowed_is_reported() => Verify.Diagnostic(
        """
        services:
          api:
            image: acme/api:1.4
            labels:
              team: {|ACME1001:paymets|}
        """,
        "'api' belongs to 'paymets', which is none of payments, search",
        VerifierSettings.Compose with
        {
            Options = new Dictionary<string, string>
            {
                ["stacklint.acme1001.label"] = "team",
                ["stacklint.acme1001.owners"] = "payments, search",
            },
        });

    [Theory]
    [InlineData("labels: {com.acme.owner: payments}")]
    [InlineData("labels: ['com.acme.owner=${OWNER}']")]
    [InlineData("labels: ['${LABEL}']")]
    public void Labelled_and_unknown_service_is_silent(string deploy) => Verify.NoDiagnostics(
        $$"""
        services:
          api:
            image: acme/api:1.4
            deploy:
              {{deploy}}
        """);

    [Fact]
    public void Override_file_is_silent() => Verify.NoDiagnostics(
        """
        services:
          api:
            environment:
              LEVEL: debug
        """);
}
