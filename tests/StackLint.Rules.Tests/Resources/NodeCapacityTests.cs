using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.InvalidMemorySettingsAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

/// <summary>SL1003 beside an inventory of the nodes.</summary>
public sealed class NodeCapacityTests
{
    [Fact]
    public void Reservation_above_the_largest_node_is_reported()
    {
        var found = Verify.Diagnostic(
            Reserving("{|SL1003:24G|}"),
            "Reservation 24G of 'search' is more than any node has; the service stays pending",
            InventoryText.Beside(InventoryText.Node("w1", gibibytes: 8), InventoryText.Node("w2", gibibytes: 16)));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal("'w2', the largest node, has 16 GiB", Assert.Single(found.Details.InformedBy).Message);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(32)]
    public void Drained_nodes_do_not_help(int gibibytes) => Verify.Diagnostic(
        Reserving("{|SL1003:24G|}"),
        "Reservation 24G of 'search' is more than any node that takes tasks has; the service stays pending",
        InventoryText.Beside(InventoryText.Node("m1", "manager", "drain", gibibytes), InventoryText.Node("w1", gibibytes: 16)));

    [Fact]
    public void Older_key_books_nothing_on_a_node() => Verify.NoDiagnostics(
        "services: {search: {image: acme/search:1, mem_reservation: 24G}}",
        InventoryText.Beside(InventoryText.Node("w1", gibibytes: 8)) with { Target = ComposeTarget.Both });

    [Fact]
    public void What_fits_somewhere_is_silent() => Verify.NoDiagnostics(
        Reserving("16G"), InventoryText.Beside(InventoryText.Node("w1", gibibytes: 8), InventoryText.Node("w2", gibibytes: 16)));

    [Fact]
    public void Node_of_unknown_size_may_be_large_enough() => Verify.NoDiagnostics(
        Reserving("24G"),
        InventoryText.Beside(InventoryText.Node("w1"), """{"ID": "x", "Spec": {"Role": "worker", "Availability": "active"}, "Description": {"Hostname": "w2"}}"""));

    [Fact]
    public void Compose_does_not_look_for_nodes() => Verify.NoDiagnostics(
        Reserving("24G"), VerifierSettings.Compose with { Documents = [(InventoryText.Name, InventoryText.Create(InventoryText.Workers(1)))] });

    private static string Reserving(string size) =>
        $"""
        services:
          search:
            image: acme/search:1
            deploy:
              resources:
                reservations:
                  memory: {size}
        """;
}
