using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.PublishModeMismatchAnalyzer>;

namespace StackLint.Rules.Tests.Cluster;

/// <summary>Where rules learn from how many nodes there are; SL2006 shows the number in its message.</summary>
public sealed class NodeCountTests
{
    private const string Hosts = """
            - {role: manager, ssh: {address: 10.0.0.1}}
            - {role: worker, ssh: {address: 10.0.0.2}}
            - {role: worker, ssh: {address: 10.0.0.3}}
        """;

    [Fact]
    public void Inventory_tells_and_is_named()
    {
        var found = Verify.Diagnostic(Stack(true), Pending(3), InventoryText.Beside(InventoryText.Workers(3)));
        var place = Assert.Single(found.Details.InformedBy);
        Assert.Equal((InventoryText.Name, "3 nodes"), (place.Location.GetLineSpan().Path, place.Message));
        Assert.Contains(place, found.Details.Related);
    }

    [Fact]
    public void Nodes_that_are_drained_take_no_tasks()
    {
        var found = Verify.Diagnostic(
            Stack(true),
            Pending(2),
            InventoryText.Beside([InventoryText.Node("m1", "manager", "drain"), InventoryText.Node("m2", "manager", "drain"), .. InventoryText.Workers(2)]));
        Assert.Equal("4 nodes, 2 of them for tasks", Assert.Single(found.Details.InformedBy).Message);
    }

    [Fact]
    public void Enough_nodes_are_silent() => Verify.NoDiagnostics(Stack(false), InventoryText.Beside(InventoryText.Workers(4)));

    [Fact]
    public void Launchpad_file_tells_and_MKE_keeps_its_managers_closed()
    {
        var settings = new Testing.VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create(Hosts))] };
        var found = Verify.Diagnostic(Stack(true), Pending(2), settings);
        var place = Assert.Single(found.Details.InformedBy);
        Assert.Equal(("launchpad.yaml", 4, "3 nodes, 2 of them for tasks"), (place.Location.GetLineSpan().Path, place.Location.GetLineSpan().StartLinePosition.Line, place.Message));
    }

    [Fact]
    public void Managers_that_MKE_opens_count()
    {
        var open = """
              mke:
                version: 3.8.8
                configData: |
                  [scheduling_configuration]
                  enable_user_ucp_scheduling = true
              mcr: {channel: stable-25.0}
            """;
        Verify.Diagnostic(Stack(true), Pending(3), new Testing.VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create(Hosts, open))] });
    }

    [Fact]
    public void Inventory_goes_before_the_Launchpad_file() => Verify.NoDiagnostics(
        Stack(false),
        new Testing.VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create(Hosts)), (InventoryText.Name, InventoryText.Create(InventoryText.Workers(5)))] });

    [Fact]
    public void Documents_go_before_the_setting()
    {
        Verify.NoDiagnostics(Stack(false), Settings.Options("cluster_nodes = 2") with { Documents = [(InventoryText.Name, InventoryText.Create(InventoryText.Workers(5)))] });
        var found = Verify.Diagnostic(Stack(true), Pending(2), Settings.Options("cluster_nodes = 2"));
        Assert.Empty(found.Details.InformedBy);
    }

    [Fact]
    public void Several_inventories_leave_it_to_the_setting() => Verify.Diagnostic(
        Stack(true),
        Pending(2),
        Settings.Options("cluster_nodes = 2") with
        {
            Documents = [("nodes-a.json", InventoryText.Create(InventoryText.Workers(5))), ("nodes-b.json", InventoryText.Create(InventoryText.Workers(9)))],
        });

    [Fact]
    public void Hosts_that_depend_on_a_variable_leave_it_open() => Assert.Empty(Verify.Diagnostics(
        Stack(true),
        new Testing.VerifierSettings { Documents = [("launchpad.yaml", LaunchpadText.Create("    - {role: manager, ssh: {address: 10.0.0.1}}\n    - {role: \"${ROLE}\", ssh: {address: 10.0.0.2}}"))] })[0].Details.InformedBy);

    private static string Pending(int nodes) =>
        $"'agent' asks for 4 tasks, and each needs port 9100 of its node; {4 - nodes} of them {(nodes == 3 ? "stays" : "stay")} pending on {nodes} nodes";

    private static string Stack(bool isMarked) =>
        $$"""
        services:
          agent:
            image: agent
            ports: [{target: 9100, published: 9100, mode: {{(isMarked ? "{|SL2006:host|}" : "host")}}}]
            deploy: {replicas: 4}
        """;
}
