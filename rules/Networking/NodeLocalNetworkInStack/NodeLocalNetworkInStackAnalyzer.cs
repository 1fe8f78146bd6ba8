using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Networking;

/// <summary>SL2007: a stack creates a network that exists on one node only, so that no service can use it.</summary>
public sealed class NodeLocalNetworkInStackAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2007",
        "NodeLocalNetworkInStack",
        title: "Stack defines a network that swarm services cannot use",
        messageFormat: "'{0}' networks are local to a node; {1}{2}",
        RuleCategories.Networking,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (context.Project.AsStack is not { } stack)
        {
            return;
        }

        var users = stack.Services
            .SelectMany(static s => OverlayTopology.JoinedNetworks(s).Select(name => (Name: name, Service: s)))
            .ToLookup(static u => u.Name, static u => u.Service, StringComparer.Ordinal);
        foreach (var network in stack.Networks)
        {
            // The stack takes an external network as it finds it, whatever driver is written beside.
            if (network.External is { IsUnknown: false } and not { IsKnown: true, Value: true }
                && FindRemedy(network.Driver) is { } remedy
                && users[network.Name].ToImmutableArray() is { IsEmpty: false } services)
            {
                Report(context, network, remedy, services);
            }
        }
    }

    // The drivers of Linux engines whose networks the daemon keeps to itself (moby drivers_network_linux.go).
    private static string? FindRemedy(Located<string> driver) => driver.GetValueOr("") switch
    {
        "bridge" => "leave out the driver, so that the stack creates an overlay",
        "macvlan" or "ipvlan" => "create a swarm-scoped network from per-node config-only networks and declare it external",
        "host" => "declare the engine's own network external, with name: host",
        "null" => "declare the engine's own network external, with name: none",
        _ => null,
    };

    private static void Report(ProjectAnalysisContext context, Network network, string remedy, ImmutableArray<Service> services)
    {
        var isOtherTarget = context.Target == ComposeTarget.Both;
        var driver = network.Driver;
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, driver.GetLocation(), driver.Value, remedy, isOtherTarget ? OtherTarget.Condition : ""),
            new FindingDetails
            {
                Stage = FindingStage.Manager,
                Related = [.. services.Select(s => new RelatedLocation(PlaceOf(s, network.Name), $"'{s.Name}' is refused on network '{network.Name}'"))],
                Severities = isOtherTarget ? OtherTarget.Severities : null,
                Fix = isOtherTarget ? null : CreateFix(network),
            });
    }

    private static Location PlaceOf(Service service, string network) =>
        service.Networks.FirstOrDefault(n => n.Name == network)?.Node.GetLocation() ?? service.GetKeyLocation();

    // Options of a bridge are none of an overlay.
    private static CodeFix? CreateFix(Network network) =>
        network.Driver is { Value: "bridge", Source: { Node: YamlScalar scalar } source }
        && !network.Has("driver_opts")
        && !scalar.Value.Contains('$')
        && SharedNodes.IsEditable(source)
            ? CodeFix.Unsafe("Make it an overlay", YamlEdit.ReplaceValue(scalar, "overlay"))
            : null;
}
