using StackLint.Analysis.Findings;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.InternalTrafficOnRoutingMeshAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

/// <summary>What the author of a file declares goes before any evidence.</summary>
public sealed class InternalTrafficIntentTests
{
    [Theory]
    [InlineData("ports:\n      # stacklint external\n      - \"5432:5432\"")]
    [InlineData("ports:\n      - \"5432:5432\" # stacklint external")]
    [InlineData("# stacklint external\n    ports:\n      - \"5432:5432\"")]
    [InlineData("ports: [\"5432:5432\"]\n    x-stacklint: {ingress: external}")]
    [InlineData("ports: [\"5432:5432\"]\n    deploy: {labels: {stacklint.ingress: external}}")]
    [InlineData("ports: [\"5432:5432\"]\n    labels: [stacklint.ingress=external]")]
    public void Port_that_is_declared_external_is_left_alone(string properties) => Verify.NoDiagnostics(
        $$$"""
        services:
          db:
            image: postgres
            {{{properties}}}
          api: {image: api, environment: {DB_HOST: "db:5432"}}
        """);

    [Fact]
    public void Port_of_an_anchor_is_reported_with_the_service_that_uses_it()
    {
        var found = Verify.Diagnostic(
            """
            x-ports: &ports
              - {|SL2004:"5432:5432"|}
            services:
              db:
                image: postgres
                ports: *ports
              api: {image: api, environment: {DB_HOST: "db:5432"}}
            """,
            "Port 5432 of 'db' is published on every node, but its users look internal: 'api' connects to db:5432; 5432 is the port for clients of image postgres; 1 more. On a shared overlay they can use db:5432 directly; remove the port or declare it external.");
        Assert.Contains(found.Details.Related, static r => r.Message == "used here by service 'db' (*ports)");
        Assert.Equal(["db"], found.Services.AsEnumerable());
    }

    [Fact]
    public void Comment_on_the_service_covers_its_ports() => Verify.NoDiagnostics(
        """
        services:
          # stacklint external
          db:
            image: postgres
            ports: ["5432:5432"]
          api: {image: api, environment: {DB_HOST: "db:5432"}}
        """);

    [Fact]
    public void Comment_on_another_property_says_nothing_of_the_port() => Verify.Diagnostics(
        """
        services:
          db:
            image: postgres # stacklint external
            ports: [{|SL2004:"5432:5432"|}]
          api: {image: api, environment: {DB_HOST: "db:5432"}}
        """);

    [Fact]
    public void Port_that_is_declared_internal_is_reported_whatever_the_evidence()
    {
        var found = Verify.Diagnostic(
            """
            services:
              traefik:
                image: traefik
                ports:
                  - "443:443"
                  - {|SL2004:"8080:8080"|} # stacklint internal
            """,
            "Port 8080 of 'traefik' is published on every node, but its users look internal: a comment says 'internal'. On a shared overlay they can use traefik:8080 directly; remove the port or declare it external.");
        Assert.Equal(FindingConfidence.High, found.Details.Confidence);
    }

    [Fact]
    public void Nearest_comment_wins() => Verify.Diagnostics(
        """
        services:
          # stacklint external
          app:
            image: app
            ports:
              - "8080:8080"
              - {|SL2004:"9090:9090"|} # stacklint internal
        """);

    [Fact]
    public void Option_names_services_by_pattern()
    {
        const string Yaml = "services:\n  shop-db: {image: postgres, ports: [\"5432:5432\"]}\n";
        Verify.NoDiagnostics(Yaml, Settings.Options("external_services = other, shop-*"));
        Verify.Diagnostics(
            "services:\n  app: {image: app, ports: [{|SL2004:\"1:1\"|}]}\n  app2: {image: app, ports: [\"2:2\"]}\n",
            Settings.Options("internal_services = app"));
    }
}
