using Microsoft.CodeAnalysis;
using StackLint.Rules.Placement;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;

namespace StackLint.Rules.Tests.Placement;

/// <summary>What rules about placement learn from documents of the cluster.</summary>
public sealed class InformedPlacementTests
{
    private const string Movable = "services: {db: {image: postgres:17, volumes: [data:/data]}}\nvolumes: {data: }\n";

    private const string Workload = "services:\n  web:\n    image: nginx\n    deploy: {replicas: 2}\n";

    private const string Pair = """
        services:
          large: {image: large, deploy: {resources: {limits: {memory: 8G}}}}
          small: {image: small, deploy: {resources: {limits: {memory: 64M}}}}
        """;

    [Fact]
    public void On_the_only_node_of_a_document_nothing_moves()
    {
        RuleVerifier<LocalVolumeMobilityAnalyzer>.NoDiagnostics(Movable, InventoryText.Beside(InventoryText.Workers(1)));
        RuleVerifier<LocalVolumeMobilityAnalyzer>.NoDiagnostics(
            Movable, new VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager")))] });
        RuleVerifier<LocalVolumeMobilityAnalyzer>.Diagnostics(
            Movable.Replace("data:/data", "{|SL4004:data:/data|}", StringComparison.Ordinal),
            Settings.Options("cluster_nodes = 1") with { Documents = [(InventoryText.Name, InventoryText.Create(InventoryText.Workers(2)))] });
    }

    [Fact]
    public void Relative_bind_on_the_only_node_is_information_and_says_why()
    {
        const string Stack = "services: {web: {image: nginx, volumes: [\"{|SL4009:./a|}:/a\"]}}";
        var found = RuleVerifier<RelativeBindInStackAnalyzer>.Diagnostics(Stack, InventoryText.Beside(InventoryText.Workers(1))).Single();
        Assert.Equal((DiagnosticSeverity.Info, "1 node"), (found.Severity, Assert.Single(found.Details.InformedBy).Message));
        found = RuleVerifier<RelativeBindInStackAnalyzer>.Diagnostics(Stack, InventoryText.Beside(InventoryText.Workers(2))).Single();
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Empty(found.Details.InformedBy);
    }

    [Fact]
    public void Nodes_of_one_size_leave_nothing_to_choose() => RuleVerifier<UnsegmentedResourceProfilesAnalyzer>.NoDiagnostics(
        Pair, Hidden(InventoryText.Node("m1", "manager", "drain", 4), InventoryText.Node("w1", gibibytes: 30), InventoryText.Node("w2", gibibytes: 32)));

    [Fact]
    public void Nodes_of_different_sizes_do() => RuleVerifier<UnsegmentedResourceProfilesAnalyzer>.Diagnostics(
        Pair.Replace("8G", "{|SL4005:8G|}", StringComparison.Ordinal), Hidden(InventoryText.Node("w1", gibibytes: 16), InventoryText.Node("w2", gibibytes: 32)));

    [Fact]
    public void Drained_managers_are_closed() => RuleVerifier<WorkloadMayRunOnManagerAnalyzer>.NoDiagnostics(
        Workload, Hidden(InventoryText.Node("m1", "manager", "drain"), InventoryText.Node("w1")));

    [Fact]
    public void Active_managers_are_open_and_the_finding_says_which()
    {
        var found = Open(InventoryText.Node("m1", "manager", "drain"), InventoryText.Node("m2", "manager"), InventoryText.Node("m3", "manager"), InventoryText.Node("w1"));
        Assert.Equal(["manager 'm2' and 1 more are active"], found);
        Assert.Equal(["manager 'm1' is active"], Open(InventoryText.Node("m1", "manager")));
    }

    [Fact]
    public void Inventory_without_managers_says_nothing_of_them() => Assert.Empty(Open(InventoryText.Workers(3)));

    [Fact]
    public void MKE_keeps_its_managers_closed()
    {
        RuleVerifier<WorkloadMayRunOnManagerAnalyzer>.NoDiagnostics(
            Workload, Hidden(InventoryText.Node("m1", "manager", label: "com.docker.ucp.SANs"), InventoryText.Node("w1")));
        RuleVerifier<WorkloadMayRunOnManagerAnalyzer>.NoDiagnostics(
            Workload,
            new VerifierSettings
            {
                EnableHidden = true,
                Documents = [("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker"))), (InventoryText.Name, InventoryText.Create(InventoryText.Node("m1", "manager")))],
            });
    }

    [Fact]
    public void MKE_that_opens_its_managers_is_named()
    {
        var settings = """
              mke:
                version: 3.8.8
                configData: |
                  [scheduling_configuration]
                  enable_user_ucp_scheduling = true
              mcr: {channel: stable-25.0}
            """;
        var found = RuleVerifier<WorkloadMayRunOnManagerAnalyzer>.Diagnostics(
            Workload.Replace("deploy:", "{|SL4002:deploy|}:", StringComparison.Ordinal),
            Settings.Options("managers_schedulable = false") with
            {
                EnableHidden = true,
                Documents = [("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker"), settings))],
            }).Single();
        Assert.Equal("MKE lets users place tasks on managers", Assert.Single(found.Details.InformedBy).Message);
    }

    private static IEnumerable<string> Open(params IEnumerable<string> nodes) => RuleVerifier<WorkloadMayRunOnManagerAnalyzer>.Diagnostics(
        Workload.Replace("deploy:", "{|SL4002:deploy|}:", StringComparison.Ordinal), Hidden(nodes)).Single().Details.InformedBy.Select(static r => r.Message);

    private static VerifierSettings Hidden(params IEnumerable<string> nodes) => InventoryText.Beside(nodes) with { EnableHidden = true };
}
