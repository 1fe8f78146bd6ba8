using StackLint.Engine.Results;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.InternalTrafficOnRoutingMeshAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

/// <summary>What SL2004 says of that which speaks against internal traffic, and of its fix.</summary>
public sealed class InternalTrafficWordsTests
{
    [Theory]
    [InlineData("acme/api", "80:8080", "80 is the web's port (−3)")]
    [InlineData("acme/api", "443:8080", "443 is the web's port (−3)")]
    [InlineData("acme/api", "25:8080", "SMTP is meant for the world outside (−3)")]
    [InlineData("acme/api", "2525:25", "SMTP is meant for the world outside (−3)")]
    [InlineData("acme/api", "25:53", "SMTP is meant for the world outside (−3)")]
    [InlineData("registry:2", "5000:5000", "the nodes' own engines pull from a registry (−3)")]
    [InlineData("acme/api\", command: \"run --replica-announce-ip 192.0.2.7", "6000:6000", "it announces 192.0.2.7 to its clients (−2)")]
    public void What_speaks_for_outside_use_is_said(string image, string port, string expected) =>
        Assert.Contains(expected, Find(image, port).Details.Evidence);

    [Fact]
    public void Web_port_means_nothing_where_the_image_says_what_listens() =>
        Assert.DoesNotContain(Find("postgres:17", "80:5432").Details.Evidence, static e => e.Contains("web", StringComparison.Ordinal));

    [Fact]
    public void Service_without_others_is_said_to_be_alone() => Assert.Contains(
        "the file has no other service (−1)",
        Verify.Diagnostics(
            """
            services:
              api: {image: acme/api, ports: [{|SL2004:"6000:6000"|}], networks: [back]}
            networks: {back: {internal: true}}
            """,
            Settings.Options("sl2004.min_confidence = low")).Single().Details.Evidence);

    [Theory]
    [InlineData("{|SL2004:\"5432:5432\"|}", "Remove the published port")]
    [InlineData("{|SL2004:\"5432:5432\"|}, {|SL2004:\"5433:5432\"|}", "Remove the published ports")]
    public void Fix_counts_the_ports_that_go(string ports, string title) => Assert.All(
        Verify.Diagnostics(
            $$$"""
            services:
              db: {image: postgres:17, ports: [{{{ports}}}]}
              api: {image: acme/api, environment: {DB: "db:5432"}}
            """),
        d => Assert.Equal(title, d.Details.Fix?.Title));

    // A user with the service's name and port, a dependency and an internal network outweigh one thing that speaks against them.
    private static ReportedDiagnostic Find(string image, string port) => Verify.Diagnostics(
        $$$"""
        services:
          api: {image: "{{{image}}}", ports: [{|SL2004:"{{{port}}}"|}], networks: [back]}
          user: {image: user, environment: {API: "api:{{{port[(port.IndexOf(':') + 1)..]}}}"}, depends_on: [api], networks: [back]}
        networks: {back: {internal: true}}
        """,
        Settings.Options("sl2004.min_confidence = low")).Single();
}
