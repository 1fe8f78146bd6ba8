using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.OverlayAddressExhaustionAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

/// <summary>How SL2002 counts, and what it says of its sums: each number of a finding can be followed to what is written.</summary>
public sealed class OverlayAddressNotesTests
{
    private const string NodeLost = " during an update plus loss of one node (addresses of lost tasks are held 24 h)";

    [Fact]
    public void Each_block_takes_three_addresses_and_the_largest_is_marked()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: nginx, deploy: {replicas: 14}, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: 10.2.0.0/29}, {subnet: {|SL2002:10.1.0.0/28|}}]}}
            """,
            "'back' has 24 addresses; this file needs 22 at rest and up to 30" + NodeLost);
        Assert.Equal("/28 is 16 addresses, 3 of them taken by the network itself", found.Details.Label);
    }

    [Fact]
    public void Service_that_is_spread_most_says_how_many_nodes_there_are_at_least()
    {
        var found = Verify.Diagnostic(
            """
            services:
              a: {image: acme/a, deploy: {replicas: 1}, networks: [back]}
              b: {image: acme/b, deploy: {replicas: 6, placement: {max_replicas_per_node: 2}}, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/28|}}]}}
            """,
            "'back' has 16 addresses; this file needs 15 at rest and up to 22" + NodeLost,
            Settings.Options("cluster_nodes = 10"));
        Assert.Equal(
            [
                ("need", "7 tasks + 2 virtual IPs + 3 load balancers + 3 of the network itself = 15 at rest"),
                ("peak", "7 tasks + 2 virtual IPs + 1 load balancer on each of 7 nodes + 3 of the network itself + 2 of an update's surge + 1 held by the tasks of one lost node = 22 in a swarm of 10 nodes"),
            ],
            found.Details.Notes.Select(static n => (n.Label, n.Text)));
    }

    [Fact]
    public void Service_without_tasks_takes_its_virtual_IP_alone() => Verify.Diagnostic(
        """
        services:
          web: {image: nginx, deploy: {replicas: 0}, networks: [back]}
        networks:
          back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/30|}}]}}
        """,
        "'back' has 4 addresses; this file needs 4 at rest and up to 4 during an update");

    [Theory]
    [InlineData("replicas: 27", "cluster_nodes = 1", "27 tasks + 1 virtual IP + 1 load balancer + 3 of the network itself + 1 of an update's surge = 33 in a swarm of 1 node")]
    [InlineData("mode: replicated-job, replicas: 20", "cluster_nodes = 3", "20 tasks + 1 virtual IP + 1 load balancer on each of 3 nodes + 3 of the network itself + 7 held by the tasks of one lost node = 34 in a swarm of 3 nodes")]
    [InlineData("replicas: 27", "sl2002.failed_nodes = 2", "27 tasks + 1 virtual IP + 1 load balancer on each of 3 nodes + 3 of the network itself + 1 of an update's surge + 18 held by the tasks of 2 lost nodes = 53 in a swarm of 3 nodes")]
    public void Terms_of_the_peak_are_those_there_are(string deploy, string option, string expected) => Assert.Equal(
        expected,
        Note(
            Verify.Diagnostics(
                $$$"""
                services:
                  web: {image: nginx, deploy: {{{{deploy}}}}, networks: [back]}
                networks:
                  back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/27|}}]}}
                """,
                Settings.Options(option)).Single(),
            "peak"));

    [Fact]
    public void Each_service_is_shown_where_its_number_is_written()
    {
        const string Stack = """
            services:
              agent: {image: agent, deploy: {mode: global}, networks: [back]}
              idle: {image: idle, deploy: {mode: replicated, replicas: 0}, networks: [back]}
              one: {image: one, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: 10.1.0.0/27}]}}
            """;
        var related = Verify.Diagnostics(Stack.Replace("10.1.0.0/27", "{|SL2002:10.1.0.0/27|}", StringComparison.Ordinal), Settings.Options("cluster_nodes = 20")).Single().Details.Related;
        Assert.Equal(
            [("global", "20 tasks of 'agent', one on each node"), ("0", "0 tasks of 'idle'"), ("one", "1 task of 'one'")],
            related.Select(static r => (Stack.Substring(r.Location.SourceSpan.Start, r.Location.SourceSpan.Length), r.Message)));
    }

    [Theory]
    [InlineData("{external: true}", "sl2002.external_overlay_prefix = 28", "external network, taken for a /28: 16 addresses, 3 of them taken by the network itself")]
    [InlineData("{external: true}", "sl2002.external_overlay_prefix = 32", "external network, taken for a /32: 1 address, 3 of them taken by the network itself")]
    [InlineData("{}", "sl2002.default_overlay_prefix = 28", "no IPv4 subnet is set, so the swarm gives it a /28: 16 addresses, 3 of them taken by the network itself")]
    public void Assumed_size_is_named_as_such(string network, string option, string label)
    {
        var found = Verify.Diagnostics(
            $$$"""
            services:
              web: {image: nginx, deploy: {replicas: 20}, networks: [back]}
            networks:
              {|SL2002:back|}: {{{network}}}
            """,
            Settings.Options(option)).Single();
        Assert.Equal(label, found.Details.Label);
        Assert.Equal(network == "{}" ? null : "an external network serves other stacks as well; only this file's part is counted", Note(found, "note"));
    }

    [Fact]
    public void Block_of_one_address_is_spelled() => Assert.Equal(
        "/32 is 1 address, 3 of them taken by the network itself",
        Verify.Diagnostics(
            """
            services:
              web: {image: nginx, networks: [back]}
            networks:
              back: {ipam: {config: [{subnet: {|SL2002:10.1.0.0/32|}}]}}
            """).Single().Details.Label);

    [Fact]
    public void Peak_may_reach_the_limit_and_no_more()
    {
        Verify.NoDiagnostics(Default("web", 186), Settings.Options("sl2002.max_utilization = 100"));
        Verify.Diagnostics(Default("{|SL2002:web|}", 187), Settings.Options("sl2002.max_utilization = 100"));
        Assert.Equal("80 % of 256 addresses is 204", Note(Verify.Diagnostics(Default("{|SL2002:web|}", 186)).Single(), "limit"));
        Assert.Null(Note(Verify.Diagnostics(Default("{|SL2002:web|}", 187)).Single(), "limit"));
    }

    [Fact]
    public void Ingress_network_of_one_file_says_that_others_share_it()
    {
        const string Published = """
            services:
              {|SL2002:web|}: {image: nginx, ports: ["80:80"], deploy: {replicas: 300}, networks: [front]}
            networks:
              front: {ipam: {config: [{subnet: 10.1.0.0/20}]}}
            """;
        foreach (var settings in new[] { VerifierSettings.Default, Settings.Both })
        {
            var found = Verify.Diagnostics(Published, settings).Single();
            Assert.Equal("first of the services on the ingress network, a /24 with 256 addresses", found.Details.Label);
            Assert.Equal("every stack of the swarm with a published port shares it; only this file's part is counted", Note(found, "note"));
        }
    }

    private static string Default(string service, int replicas) => $"services:\n  {service}: {{image: nginx, deploy: {{replicas: {replicas}}}}}\n";

    private static string? Note(ReportedDiagnostic found, string label) =>
        found.Details.Notes.Where(n => n.Label == label).Select(static (FindingNote n) => n.Text).SingleOrDefault();
}
