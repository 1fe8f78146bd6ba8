using Microsoft.CodeAnalysis;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.UnschedulableDeployAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

/// <summary>SL4003 over a whole run: reserved memory against what the workers have without the largest.</summary>
public sealed class ClusterHeadroomTests
{
    private static readonly string[] Workers = [NodesText.Manager("m1", 64).Replace("drain", "active", StringComparison.Ordinal), NodesText.Worker("w1", 16), NodesText.Worker("w2", 32), NodesText.Worker("w3", 16)];

    [Fact]
    public void Largest_contributor_is_reported_and_others_are_related()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: 'acme/web:1', deploy: {replicas: 4, resources: {reservations: {memory: 2G}}}}, api: {image: 'acme/api:1', deploy: {replicas: 6, resources: {reservations: {memory: {|SL4003:4G|}}}}}}",
            "The 33 GiB of memory that the 2 stacks of this run reserve on workers is more than the 32 GiB that are left without 'w2', the largest; when it fails, tasks stay pending",
            Beside(("wiki/stack.yaml", "services: {wiki: {image: 'acme/wiki:1', deploy: {resources: {reservations: {memory: 1G}}}}}")));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("6 × 4G", found.Details.Label);
        Assert.Equal(["3 workers with 64 GiB", "'w2' has 32 GiB"], found.Details.InformedBy.Select(static i => i.Message));
        Assert.Equal(["'web': 4 × 2G", "'wiki': 1 × 1G"], found.Details.Related.Take(2).Select(static r => r.Message));
    }

    [Fact]
    public void One_finding_for_all_stacks_at_whichever_reserves_most() => Verify.Diagnostics(
        Reserve("web", "1", "1G"),
        Beside(("wiki/stack.yaml", Reserve("wiki", "40", "{|SL4003:1G|}"))));

    [Theory]
    [InlineData("32", "1G")]
    [InlineData("'${REPLICAS}'", "8G")]
    [InlineData("90", "'${MEMORY}'")]
    [InlineData("0", "8G")]
    public void What_fits_or_is_unknown_is_silent(string replicas, string memory) => Verify.NoDiagnostics(Reserve("web", replicas, memory), Beside());

    [Fact]
    public void More_than_all_workers_have_is_told_so() => Verify.Diagnostic(
        Reserve("web", "65", "{|SL4003:1G|}"), "The 65 GiB of memory that the stack of this run reserves on workers is more than the 64 GiB of all 3; tasks stay pending", Beside());

    [Fact]
    public void Global_service_reserves_on_each_worker()
    {
        const string Stack = "services: {agent: {image: 'acme/agent:1', deploy: {mode: global, resources: {reservations: {memory: {|SL4003:17G|}}}}}}";
        Verify.Diagnostic(
            Stack,
            "The 34 GiB of memory that the stack of this run reserves on workers is more than the 32 GiB that are left without 'w2', the largest; when it fails, tasks stay pending",
            Beside());

        // What ran on the lost worker needs no other place.
        Verify.NoDiagnostics(Stack.Replace("{|SL4003:17G|}", "16G", StringComparison.Ordinal), Beside());
    }

    [Theory]
    [InlineData("node.role == manager")]
    [InlineData("node.hostname == m1")]
    [InlineData("node.labels.gpu != none, node.role != worker")]
    public void Tasks_on_managers_need_no_worker(string constraints) => Verify.NoDiagnostics(
        $"services: {{web: {{image: 'acme/web:1', deploy: {{replicas: 40, placement: {{constraints: [{constraints}]}}, resources: {{reservations: {{memory: 1G}}}}}}}}}}", Beside());

    [Theory]
    [InlineData("services: {job: {image: 'acme/job:1', deploy: {mode: replicated-job, replicas: 90, resources: {reservations: {memory: 1G}}}}}")]
    [InlineData("services: {job: {image: 'acme/job:1', deploy: {mode: '${MODE}', replicas: 90, resources: {reservations: {memory: 1G}}}}}")]
    [InlineData("services: {web: {deploy: {replicas: 90, resources: {reservations: {memory: 1G}}}}}")]
    [InlineData("services: {web: {image: 'acme/web:1', deploy: {replicas: 90, resources: {limits: {memory: 1G}}}}}")]
    public void Jobs_fragments_and_limits_reserve_nothing_for_long(string stack) => Verify.NoDiagnostics(stack, Beside());

    [Fact]
    public void Variants_of_a_stack_count_once() => Verify.NoDiagnostics(
        Reserve("web", "20", "1G"), Beside(("web.prod.yaml", Reserve("web", "32", "1G")), ("test/web.yaml", Reserve("web", "20", "1G"))));

    [Fact]
    public void One_worker_has_no_other_to_fail_over_to()
    {
        Verify.NoDiagnostics(Reserve("web", "1", "8G"), NodesText.Beside(NodesText.Worker("w1", 16)));
        Verify.Diagnostic(
            Reserve("web", "3", "{|SL4003:8G|}"),
            "The 24 GiB of memory that the stack of this run reserves on workers is more than the 16 GiB of the only one; tasks stay pending",
            NodesText.Beside(NodesText.Worker("w1", 16)));
    }

    [Fact]
    public void Drained_worker_has_nothing_to_give() => Verify.Diagnostic(
        Reserve("web", "20", "{|SL4003:1G|}"),
        "The 20 GiB of memory that the stack of this run reserves on workers is more than the 16 GiB that are left without 'w1', the largest; when it fails, tasks stay pending",
        NodesText.Beside(NodesText.Worker("w1"), NodesText.Worker("w2"), NodesText.Worker("w3").Replace("active", "drain", StringComparison.Ordinal)));

    [Fact]
    public void Cluster_without_workers_or_sizes_is_silent()
    {
        Verify.NoDiagnostics(Reserve("web", "90", "8G"), NodesText.Beside(NodesText.Manager("m1"), NodesText.Manager("m2")));
        Verify.NoDiagnostics(Reserve("web", "90", "8G"), NodesText.Beside(NodesText.Worker("w1"), NodesText.Worker("w2", null)));
        Verify.NoDiagnostics(Reserve("web", "90", "8G"));
    }

    [Fact]
    public void Compose_files_do_not_count() => Verify.NoDiagnostics(Reserve("web", "90", "8G"), Beside() with { Target = StackLint.Compose.Targets.ComposeTarget.Compose });

    private static VerifierSettings Beside(params (string Name, string Text)[] stacks) => new() { Documents = [("nodes.json", NodesText.List(Workers)), .. stacks] };

    private static string Reserve(string name, string replicas, string memory) =>
        $"services: {{{name}: {{image: 'acme/{name}:1', deploy: {{replicas: {replicas}, resources: {{reservations: {{memory: {memory}}}}}}}}}}}";
}
