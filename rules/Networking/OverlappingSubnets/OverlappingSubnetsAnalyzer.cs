using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Networking;

/// <summary>SL2008: networks whose address blocks overlap, so that the engine refuses the second.</summary>
public sealed class OverlappingSubnetsAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<IPv4Subnet?> IngressSubnet = new(
        "stacklint.ingress_subnet",
        new IPv4Subnet(0x0A000000, 24),
        "The block of the swarm's ingress network; none where it is not known",
        "an IPv4 block such as 10.0.0.0/24, or none",
        "10.0.0.0/24",
        static (string text, out IPv4Subnet? subnet) =>
        {
            var isBlock = IPv4Subnet.TryParse(text, out var parsed);
            subnet = isBlock ? parsed : null;
            return isBlock || text.Equals("none", StringComparison.OrdinalIgnoreCase);
        });

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2008",
        "OverlappingSubnets",
        title: "Address ranges collide",
        messageFormat: "{0} overlaps {1}{2}",
        RuleCategories.Networking,
        DiagnosticSeverity.Error,
        ProfileSeverities.Always(RuleSeverity.Error));

    private static readonly ProfileSeverities PerhapsTogether = new(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Warning);

    private static readonly ProfileSeverities WithIngress = ProfileSeverities.Always(RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [IngressSubnet];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterProjectAction(AnalyzeProject);
        context.RegisterRunAction(static p => NetworkBlocks.Of(p).Any(), AnalyzeRun);
    }

    private static void AnalyzeProject(ProjectAnalysisContext context)
    {
        ImmutableArray<NetworkBlock> blocks = [.. NetworkBlocks.Of(context)];
        foreach (var (inner, outer) in OverlappingPairs.Find(blocks, static (a, b) => a.Network == b.Network || a.EngineName is null || a.EngineName != b.EngineName))
        {
            var (first, second) = Order(inner, outer);
            Report(second, first, OwnerOf(first, second), null);
        }

        if (context.Target == ComposeTarget.Swarm)
        {
            CompareWithIngress(context, blocks);
        }
    }

    private static void CompareWithIngress(ProjectAnalysisContext context, ImmutableArray<NetworkBlock> blocks)
    {
        var documented = IngressBlock.Of(context);
        if ((documented?.Value ?? context.GetOption(IngressSubnet)) is not { } ingress)
        {
            return;
        }

        foreach (var block in blocks.Where(b => b.Subnet.Overlaps(ingress)))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, block.Place.Written.GetLocation(), block.Subnet, ingress, ", the block of the ingress network; the routing mesh and this network cannot both have it"),
                new FindingDetails { Severities = WithIngress, InformedBy = documented?.Sources ?? [] });
        }
    }

    // Files of one folder are most likely meant for one swarm or machine; of files further apart nothing says so.
    private static void AnalyzeRun(RunAnalysisContext context)
    {
        foreach (var folder in context.Projects.GroupBy(static p => (p.Target, Path.GetDirectoryName(p.Project.Path))))
        {
            foreach (var (inner, outer) in OverlappingPairs.Find(folder.SelectMany(NetworkBlocks.Of), AreTwoDeployments))
            {
                var (first, second) = Order(inner, outer);
                var together = second.Context.Target == ComposeTarget.Compose ? "are run on one machine" : "are deployed to one swarm";
                Report(second, first, $" used by '{first.Network.Name}' of {first.Context.Project.Path}; only one of the two can exist if both {together}", PerhapsTogether);
            }
        }
    }

    // Files that share a service or a network are variants of one project, of which one is deployed.
    private static bool AreTwoDeployments(NetworkBlock left, NetworkBlock right)
    {
        var (one, other) = (left.Context.Project, right.Context.Project);
        return one != other
            && left.Network.Name != right.Network.Name
            && (left.EngineName is null || left.EngineName != right.EngineName)
            && !one.Files.Any(f => other.Files.Any(o => o.Path == f.Path))
            && !one.Services.Any(s => other.FindService(s.Name) is not null);
    }

    private static (NetworkBlock First, NetworkBlock Second) Order(NetworkBlock inner, NetworkBlock outer)
    {
        var path = string.CompareOrdinal(inner.Context.Project.Path, outer.Context.Project.Path);
        var isInnerFirst = path < 0 || (path == 0 && inner.Place.Written.GetLocation().SourceSpan.Start < outer.Place.Written.GetLocation().SourceSpan.Start);
        return isInnerFirst ? (inner, outer) : (outer, inner);
    }

    private static string OwnerOf(NetworkBlock first, NetworkBlock second) =>
        first.Network == second.Network ? $", the other block of '{first.Network.Name}'" : $" used by '{first.Network.Name}'";

    private static void Report(NetworkBlock second, NetworkBlock first, string owner, ProfileSeverities? severities) =>
        second.Context.ReportDiagnostic(
            Diagnostic.Create(Rule, second.Place.Written.GetLocation(), second.Subnet, first.Subnet, owner),
            new FindingDetails
            {
                Severities = severities,
                Related = [new RelatedLocation(first.Place.Written.GetLocation(), $"{first.Subnet} of '{first.Network.Name}'")],
            });
}
