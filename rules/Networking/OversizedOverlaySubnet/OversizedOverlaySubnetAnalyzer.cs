using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;

namespace StackLint.Rules.Networking;

/// <summary>SL2001: an overlay larger than the recommended /24 carries services with virtual IPs.</summary>
public sealed class OversizedOverlaySubnetAnalyzer : ComposeAnalyzer
{
    private const int NamedServices = 3;

    private static readonly RuleOption<int> MinPrefix = RuleOption.Integer(
        "stacklint.sl2001.min_prefix",
        defaultValue: 24,
        min: 8,
        max: 30,
        "The shortest prefix that an overlay may have in total; a smaller number allows larger blocks");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2001",
        "OversizedOverlaySubnet",
        title: "Overlay block larger than /24 with VIP services",
        messageFormat: "Overlay '{0}' spans {1} addresses ({2}) and is used in VIP mode by {3}; keep blocks at /{4} and split the network, or use endpoint_mode dnsrr",
        RuleCategories.Networking,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [MinPrefix];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(AnalyzeProject);

    private static void AnalyzeProject(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        var minPrefix = context.GetOption(MinPrefix);
        foreach (var network in OverlayTopology.Find(context.Project))
        {
            if (!network.IsExternal && !network.HasUnknownSubnets && !network.Subnets.IsEmpty)
            {
                AnalyzeNetwork(context, network, minPrefix);
            }
        }
    }

    private static void AnalyzeNetwork(ProjectAnalysisContext context, OverlayNetwork network, int minPrefix)
    {
        var addresses = network.Subnets.Sum(static s => s.Subnet.AddressCount);
        var virtualIpServices = network.Services.Where(VirtualIp.IsProven).ToImmutableArray();
        if (addresses <= 1L << (32 - minPrefix) || virtualIpServices.IsEmpty)
        {
            return;
        }

        var largest = network.Subnets.MaxBy(static s => s.Subnet.AddressCount)!;
        var diagnostic = Diagnostic.Create(
            Rule,
            largest.Written.GetLocation(),
            network.Name,
            addresses,
            string.Join(", ", network.Subnets.Select(static s => s.Written.Value)),
            PhraseList.Quoted(virtualIpServices.Select(static s => s.Name), NamedServices),
            minPrefix);

        context.ReportDiagnostic(diagnostic, new FindingDetails
        {
            Label = $"/{largest.Subnet.PrefixLength} is {largest.Subnet.AddressCount} addresses",
            Related = [.. virtualIpServices.Select(RelateVirtualIp)],
        });
    }

    private static RelatedLocation RelateVirtualIp(Service service) => service.Deploy.EndpointMode.IsPresent
        ? new RelatedLocation(service.Deploy.EndpointMode.GetLocation(), $"'{service.Name}' asks for a virtual IP")
        : new RelatedLocation(service.GetKeyLocation(), $"'{service.Name}' gets a virtual IP: it sets no endpoint_mode");
}
