using Microsoft.CodeAnalysis;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Placement.UnschedulableDeployAnalyzer>;

namespace StackLint.Rules.Tests.Placement;

/// <summary>SL4003 beside an inventory of nodes: constraints and numbers of replicas.</summary>
public sealed class InventoryScheduleTests
{
    private static readonly VerifierSettings Nodes = NodesText.Beside(
        Active("m1"), NodesText.Worker("w1", 16, "{\"disk\": \"hdd\", \"Zone\": \"a\"}"), NodesText.Worker("w2", 16, "{\"disk\": \"nvme\"}"));

    [Theory]
    [InlineData("node.labels.disk == ssd")]
    [InlineData("node.labels.gpu == true")]
    [InlineData("node.hostname == w3")]
    [InlineData("node.id == w1")]
    [InlineData("node.platform.os == windows")]
    [InlineData("node.platform.arch == amd64")]
    [InlineData("engine.labels.disk == hdd")]
    [InlineData("node.platform.os != Linux")]
    public void Constraint_that_no_node_fulfils(string constraint)
    {
        var found = Verify.Diagnostic(
            Constrain($"node.role == worker, {{|SL4003:{constraint}|}}"), $"Constraint '{constraint}' is not fulfilled by any of the 3 nodes; the service stays pending", Nodes);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Null(found.Details.Stage);
        Assert.Equal("3 nodes", Assert.Single(found.Details.InformedBy).Message);
    }

    [Theory]
    [InlineData("node.labels.disk == HDD")]
    [InlineData("node.labels.disk != ssd")]
    [InlineData("node.hostname == w1")]
    [InlineData("node.id == id-w2")]
    [InlineData("node.role == manager")]
    [InlineData("node.role != manager")]
    [InlineData("node.platform.arch == x86_64")]
    [InlineData("node.ip == 10.9.9.9")]
    [InlineData("'node.labels.disk == ${DISK}'")]
    [InlineData("'${CONSTRAINT}'")]
    public void Fulfilled_and_unknown_constraints_are_silent(string constraint) => Verify.NoDiagnostics(Constrain(constraint), Nodes);

    [Fact]
    public void What_the_nodes_have_instead_is_told()
    {
        Assert.Equal("node.labels.disk is 'hdd' and 'nvme'", Note("node.labels.disk == ssd"));
        Assert.Equal("have the label 'Zone'; the case of its name counts", Note("node.labels.zone == a"));
    }

    [Fact]
    public void Role_that_no_node_has() => Verify.Diagnostic(
        Constrain("{|SL4003:node.role == worker|}"),
        "Constraint 'node.role == worker' is not fulfilled by the only node there is; the service stays pending",
        NodesText.Beside(Active("m1")));

    [Fact]
    public void Constraints_that_no_node_fulfils_together()
    {
        var found = Verify.Diagnostic(
            Constrain("node.labels.disk == nvme, node.platform.os == linux, {|SL4003:node.labels.Zone == a|}"),
            "Constraint 'node.labels.Zone == a' is not fulfilled by any node that fulfils those before it, 'w2'; the service stays pending",
            Nodes);
        Assert.Equal("those before it begin here", found.Details.Related[0].Message);
    }

    [Fact]
    public void Contradiction_is_told_once() => Verify.Diagnostic(
        Constrain("node.hostname == w1, {|SL4003:node.hostname == w2|}"), "Constraint 'node.hostname == w2' is contradicted by 'node.hostname == w1'; the service stays pending", Nodes);

    [Fact]
    public void Label_that_several_services_ask_for_is_one_finding()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web: {image: "acme/web:1", deploy: {placement: {constraints: [{|SL4003:node.labels.gpu == true|}]}}}
              api: {image: "acme/api:1", deploy: {placement: {constraints: ["node.labels.gpu==true"]}}}
            """,
            "Constraint 'node.labels.gpu == true' is not fulfilled by any of the 3 nodes; 2 services find no node",
            Nodes);
        Assert.Equal("'api' too", found.Details.Related[0].Message);
    }

    [Fact]
    public void Comment_speaks_for_its_own_service() => Verify.Diagnostics(
        """
        services:
          # stacklint disable SL4003: the node comes next week
          web: {image: "acme/web:1", deploy: {placement: {constraints: [node.labels.gpu == true]}}}
          api: {image: "acme/api:1", deploy: {placement: {constraints: [{|SL4003:node.labels.gpu == true|}]}}}
        """,
        Nodes);

    [Fact]
    public void Global_service_starts_no_task() => Verify.Diagnostic(
        "services: {web: {image: 'acme/web:1', deploy: {mode: global, placement: {constraints: [{|SL4003:node.labels.gpu == true|}]}}}}",
        "Constraint 'node.labels.gpu == true' is not fulfilled by any of the 3 nodes; no task is started",
        Nodes);

    [Fact]
    public void What_is_switched_off_needs_no_node() => Verify.NoDiagnostics(
        "services: {web: {image: 'acme/web:1', deploy: {replicas: 0, placement: {constraints: [node.labels.gpu == true]}}}}", Nodes);

    [Fact]
    public void Inventory_that_does_not_tell_is_silent() => Verify.NoDiagnostics(
        Constrain("node.hostname == w3, node.platform.os == windows"),
        NodesText.Beside("""{"ID": "a", "Spec": {"Role": "worker"}, "Description": {"Engine": {"EngineVersion": "27.0.1"}, "Platform": {}}}"""));

    [Fact]
    public void File_for_both_targets_is_told_so()
    {
        var found = Verify.Diagnostic(
            Constrain("{|SL4003:node.labels.gpu == true|}"),
            "Constraint 'node.labels.gpu == true' is not fulfilled by any of the 3 nodes; the service stays pending (if the file is deployed as a stack)",
            Nodes with { Target = StackLint.Compose.Targets.ComposeTarget.Both });
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Verify.NoDiagnostics(Constrain("node.labels.gpu == true"), Nodes with { Target = StackLint.Compose.Targets.ComposeTarget.Compose });
    }

    [Theory]
    [InlineData("{|SL4003:4|}", 1, "", "deploy.replicas 4 is more than 3 nodes can take with max_replicas_per_node 1; 1 task stays pending")]
    [InlineData("{|SL4003:9|}", 2, "", "deploy.replicas 9 is more than 3 nodes can take with max_replicas_per_node 2; 3 tasks stay pending")]
    [InlineData("{|SL4003:3|}", 1, "node.role == worker", "deploy.replicas 3 is more than 2 nodes that fulfil its constraints can take with max_replicas_per_node 1; 1 task stays pending")]
    public void More_replicas_than_the_nodes_can_take(string replicas, int most, string constraint, string message)
    {
        var found = Verify.Diagnostic(Replicate(replicas, $"{most}", constraint), message, Nodes);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("3 nodes", Assert.Single(found.Details.InformedBy).Message);
    }

    [Theory]
    [InlineData("3", "1", "")]
    [InlineData("40", "0", "")]
    [InlineData("'${REPLICAS}'", "1", "")]
    [InlineData("40", "'${MOST}'", "")]
    [InlineData("3", "1", "'node.labels.${LABEL} == true'")]
    public void Numbers_that_fit_or_are_unknown_are_silent(string replicas, string most, string constraint) =>
        Verify.NoDiagnostics(Replicate(replicas, most, constraint), Nodes);

    [Fact]
    public void Number_of_nodes_may_be_set_or_stand_in_a_launchpad_file()
    {
        Verify.Diagnostic(
            Replicate("{|SL4003:3|}", "1", ""), "deploy.replicas 3 is more than 2 nodes can take with max_replicas_per_node 1; 1 task stays pending", Settings.Options("cluster_nodes = 2"));
        var found = Verify.Diagnostic(
            Replicate("{|SL4003:3|}", "1", ""),
            "deploy.replicas 3 is more than 2 nodes can take with max_replicas_per_node 1; 1 task stays pending",
            new VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker", "worker")))] });
        Assert.Equal("3 nodes, 2 of them for tasks", Assert.Single(found.Details.InformedBy).Message);
        Verify.NoDiagnostics(Replicate("3", "1", ""));
    }

    [Fact]
    public void Drained_nodes_take_no_tasks()
    {
        var nodes = NodesText.Beside(NodesText.Manager("m1"), NodesText.Worker("w1"), NodesText.Worker("w2"));
        Verify.Diagnostic(
            Constrain("{|SL4003:node.role == manager|}"), "Constraint 'node.role == manager' is fulfilled by drained nodes only, which take no tasks; the service stays pending", nodes);
        Verify.Diagnostic(Replicate("{|SL4003:3|}", "1", ""), "deploy.replicas 3 is more than 2 nodes can take with max_replicas_per_node 1; 1 task stays pending", nodes);
        Verify.Diagnostic(
            Constrain("node.platform.os == linux, {|SL4003:node.hostname == m1|}"), "Constraint 'node.hostname == m1' is fulfilled by drained nodes only, which take no tasks; the service stays pending", nodes);
        Verify.NoDiagnostics(Constrain("node.role == worker"), nodes);
        Verify.NoDiagnostics(Replicate("2", "1", ""), nodes);
    }

    private static string Active(string manager) => NodesText.Manager(manager).Replace("drain", "active", StringComparison.Ordinal);

    private static string Note(string constraint) => Assert.Single(Verify.Diagnostics(Constrain($"{{|SL4003:{constraint}|}}"), Nodes)[0].Details.Notes).Text;

    private static string Constrain(string constraints) => $"services: {{web: {{image: 'acme/web:1', deploy: {{placement: {{constraints: [{constraints}]}}}}}}}}";

    private static string Replicate(string replicas, string most, string constraint) =>
        $"services: {{web: {{image: 'acme/web:1', deploy: {{replicas: {replicas}, placement: {{max_replicas_per_node: {most}, constraints: [{constraint}]}}}}}}}}";
}
