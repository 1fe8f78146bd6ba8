using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.UnsegmentedResourceProfilesAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

public sealed class UnsegmentedResourceProfilesTests
{
    private static readonly VerifierSettings Enabled = new() { EnableHidden = true };

    [Fact]
    public void Large_and_small_services_without_labels_are_reported()
    {
        var found = Verify.Diagnostic(
            """
            services:
              middle: {image: acme/m:1, deploy: {resources: {limits: {memory: 2G}}}}
              large: {image: acme/l:1, deploy: {resources: {limits: {memory: {|SL4005:8G|}}}}}
              small: {image: acme/s:1, deploy: {resources: {reservations: {memory: 128M}}}}
              other: {image: acme/o:1}
            """,
            "'large' (8G) and 'small' (128M) share nodes; use node labels and constraints to give them suitable ones",
            VerifierSettings.Scale);
        Assert.Equal("the least, of 'small'", Assert.Single(found.Details.Related).Message);
    }

    [Fact]
    public void It_is_hidden_for_a_stack_and_nothing_for_compose()
    {
        Verify.NoDiagnostics(Pair("limits: {memory: 8G}", "limits: {memory: 128M}"));
        Verify.NoDiagnostics(Pair("limits: {memory: 8G}", "limits: {memory: 128M}"), VerifierSettings.Compose with { EnableHidden = true });
    }

    [Theory]
    [InlineData("4G", "512M")]
    [InlineData("8G", "1G")]
    public void Ratio_of_eight_is_enough(string large, string small) =>
        Verify.Diagnostics(Pair($"limits: {{memory: {{|SL4005:{large}|}}}}", $"limits: {{memory: {small}}}"), Enabled);

    [Theory]
    [InlineData("limits: {memory: 4095M}", "limits: {memory: 64M}")]
    [InlineData("limits: {memory: 8G}", "limits: {memory: 1025M}")]
    [InlineData("limits: {memory: '${MEM}'}", "limits: {memory: 64M}")]
    [InlineData("limits: {memory: 8G}", "limits: {memory: '${MEM}'}")]
    [InlineData("limits: {memory: '${MEM}'}, reservations: {memory: 8G}", "limits: {memory: 64M}")]
    [InlineData("limits: {memory: 1G}, reservations: {memory: 8G}", "limits: {memory: 64M}")]
    [InlineData("limits: {memory: 8G}", "limits: {cpus: '1'}")]
    public void Similar_unknown_and_contradictory_amounts_are_silent(string large, string small) => Verify.NoDiagnostics(Pair(large, small), Enabled);

    [Theory]
    [InlineData("placement: {constraints: [node.labels.size == large]},")]
    [InlineData("placement: {constraints: [node.labels.size != small]},")]
    [InlineData("placement: {constraints: [node.hostname == big-1]},")]
    [InlineData("placement: {preferences: [{spread: node.labels.zone}]},")]
    [InlineData("placement: {constraints: ['${CONSTRAINT}']},")]
    [InlineData("mode: global,")]
    [InlineData("replicas: 0,")]
    public void Segmented_service_does_not_count(string deploy)
    {
        Verify.NoDiagnostics(Pair("limits: {memory: 8G}", "limits: {memory: 64M}", large: deploy), Enabled);
        Verify.NoDiagnostics(Pair("limits: {memory: 8G}", "limits: {memory: 64M}", small: deploy), Enabled);
    }

    [Theory]
    [InlineData("placement: {constraints: [node.role == worker]},")]
    [InlineData("placement: {preferences: [{spread: node.id}]},")]
    public void Other_placement_segments_nothing(string deploy) =>
        Verify.Diagnostics(Pair("limits: {memory: {|SL4005:8G|}}", "limits: {memory: 64M}", large: deploy), Enabled);

    [Fact]
    public void Services_that_never_share_a_node_are_silent() => Verify.NoDiagnostics(
        Pair("limits: {memory: 8G}", "limits: {memory: 64M}", "placement: {constraints: [node.role == worker]},", "placement: {constraints: [node.role != worker]},"),
        Enabled);

    [Theory]
    [InlineData("small: {x-stacklint: {role: system-reservation},")]
    [InlineData("node-reservation: {")]
    public void Reservations_for_the_system_do_not_count(string start) => Verify.NoDiagnostics(
        $$$"""
        services:
          large: {image: acme/l:1, deploy: {resources: {limits: {memory: 8G} } } }
          {{{start}}} image: acme/s:1, deploy: {resources: {limits: {memory: 64M} } } }
        """,
        Enabled);

    [Fact]
    public void Fragments_are_silent() => Verify.NoDiagnostics(
        """
        services:
          large: {deploy: {resources: {limits: {memory: 8G}}}}
          small: {image: acme/s:1, deploy: {resources: {limits: {memory: 64M}}}}
        """,
        Enabled);

    [Fact]
    public void Options_move_the_bounds()
    {
        Verify.Diagnostics(
            Pair("limits: {memory: {|SL4005:1G|}}", "limits: {memory: 500M}"),
            Settings.Options("sl4005.ratio = 2", "sl4005.min_large = 512M") with { EnableHidden = true });
        Verify.NoDiagnostics(Pair("limits: {memory: 8G}", "limits: {memory: 64M}"), Settings.Options("sl4005.ratio = 200") with { EnableHidden = true });
        Verify.NoDiagnostics(Pair("limits: {memory: 8G}", "limits: {memory: 64M}"), Settings.Options("cluster_nodes = 1") with { EnableHidden = true });
    }

    private static string Pair(string largeResources, string smallResources, string large = "", string small = "") =>
        $$$"""
        services:
          a: {image: acme/a:1, deploy: {{{{large}}} resources: {{{{largeResources}}}} } }
          b: {image: acme/b:1, deploy: {{{{small}}} resources: {{{{smallResources}}}} } }
        """;
}
