using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;
using StackLint.Rules.Tests.Cluster;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.SystemReservationAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

/// <summary>SL1004 over a whole run: no stack of a cluster reserves memory for what runs beside Docker.</summary>
public sealed class SystemReservationOfClusterTests
{
    private const string Web = "services: {web: {image: nginx:1}}";
    private const string Marked = "{|SL1004:services|}: {web: {image: nginx:1}}";
    private const string Ghost = "services: {ghost: {image: alpine:3, deploy: {mode: global, resources: {limits: {memory: 1G}, reservations: {memory: 1G}}}}}";

    private static readonly (string Name, string Text) Nodes = ("nodes.json", NodesText.List(NodesText.Worker("w1")));

    private static readonly (string Name, string Text) Launchpad = ("launchpad.yaml", LaunchpadText.Create(LaunchpadText.Hosts(null, "manager", "worker")));

    [Fact]
    public void Cluster_at_scale_needs_one()
    {
        var found = Verify.Diagnostic(Marked, "No service of this stack reserves memory for what runs beside Docker on each node", VerifierSettings.Scale with { Documents = [Nodes] });
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.Equal("the cluster's nodes", Assert.Single(found.Details.InformedBy).Message);
        found = Verify.Diagnostics(Marked, VerifierSettings.Scale with { Documents = [Launchpad] })[0];
        Assert.Equal("the cluster's hosts", Assert.Single(found.Details.InformedBy).Message);
    }

    [Fact]
    public void Without_the_profile_or_a_document_nothing_is_said()
    {
        Verify.NoDiagnostics(Web, VerifierSettings.Scale);
        Verify.NoDiagnostics(Web, new VerifierSettings { Documents = [Nodes] });
        Verify.NoDiagnostics(Web, VerifierSettings.Scale with { Documents = [("daemon.json", "{\"log-driver\": \"local\"}")] });
    }

    [Fact]
    public void First_of_several_stacks_is_reported_once() => Verify.Diagnostic(
        Marked,
        "No service of these 2 stacks reserves memory for what runs beside Docker on each node",
        VerifierSettings.Scale with { Documents = [Nodes, ("wiki/stack.yaml", "services: {wiki: {image: acme/wiki:1}}")] });

    [Theory]
    [InlineData(Ghost)]
    [InlineData("services: {idle: {image: alpine:3, x-stacklint: {role: system-reservation}, deploy: {mode: global, resources: {reservations: {memory: 1G}}}}}")]
    public void One_in_any_stack_is_enough(string other) => Verify.NoDiagnostics(Web, VerifierSettings.Scale with { Documents = [Nodes, ("system/stack.yaml", other)] });

    [Fact]
    public void Stacks_without_a_document_need_one_where_it_is_required()
    {
        var required = Settings.Options("sl1004.require = true");
        Assert.Empty(Verify.Diagnostics(Marked, required with { Documents = [("wiki/stack.yaml", "services: {wiki: {image: acme/wiki:1}}")] })[0].Details.InformedBy);
        Verify.NoDiagnostics(Web, required with { Documents = [("system/stack.yaml", Ghost)] });
    }

    [Theory]
    [InlineData(ComposeTarget.Compose)]
    [InlineData(ComposeTarget.Both)]
    public void Only_stacks_need_one(ComposeTarget target) => Verify.NoDiagnostics(Web, VerifierSettings.Scale with { Target = target, Documents = [Nodes] });

    [Fact]
    public void Fragments_do_not_ask_for_one() => Verify.NoDiagnostics("services: {web: {deploy: {replicas: 2}}}", VerifierSettings.Scale with { Documents = [Nodes] });
}
