using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Networking;

/// <summary>SL2004: a port on the routing mesh serves other services of the swarm, which need no published port.</summary>
public sealed class InternalTrafficOnRoutingMeshAnalyzer : ComposeAnalyzer
{
    private const int NamedEvidence = 2;

    internal static readonly RuleOption<FindingConfidence?> MinConfidence = new(
        "stacklint.sl2004.min_confidence",
        defaultValue: null,
        "The least confidence a finding is reported with",
        "one of low, medium, high",
        "medium, low under profile scale",
        TryReadConfidence);

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2004",
        "InternalTrafficOnRoutingMesh",
        title: "Port on the routing mesh looks internal",
        messageFormat: "{0} of '{1}' is published on every node, but its users look internal: {2}. {3}{4}.",
        RuleCategories.Networking,
        DiagnosticSeverity.Warning,
        SeveritiesOf(FindingConfidence.High, isAsked: false));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } =
    [
        MinConfidence,
        DeclaredIntent.ExternalServices,
        DeclaredIntent.InternalServices,
        MeshProject.BackendImagesOption,
        SharedOptions.ProxyImages,
    ];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(AnalyzeProject);

    private static void AnalyzeProject(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        var mesh = new MeshProject(context);
        foreach (var service in context.Project.Services)
        {
            var ports = service.Ports.Where(static p => p.IsIngress).ToList();
            if (ports.Count > 0)
            {
                AnalyzePorts(context, service, ports, new ServiceIngress(context, mesh, service));
            }
        }
    }

    private static void AnalyzePorts(ProjectAnalysisContext context, Service service, List<PortMapping> ports, ServiceIngress ingress)
    {
        var minimum = context.GetOption(MinConfidence);
        var least = minimum ?? (context.Profile == RuleProfile.Scale ? FindingConfidence.Low : FindingConfidence.Medium);
        var found = ports
            .Select(p => (Port: p, Assessment: ingress.Assess(p)))
            .Where(f => f.Assessment?.Confidence is { } confidence && confidence >= least)
            .ToList();
        var removable = found
            .Where(f => !f.Assessment!.IsLogInput && MeshPortFix.MayRemove(service, f.Port, ingress.Collector.References, f.Assessment.Evidence))
            .Select(static f => f.Port.Item.Node)
            .ToHashSet();
        foreach (var (port, assessment) in found)
        {
            Report(context, service, port, assessment!, removable);
        }
    }

    private static void Report(ProjectAnalysisContext context, Service service, PortMapping port, IngressAssessment assessment, HashSet<YamlNode> removable)
    {
        var minimum = context.GetOption(MinConfidence);
        var confidence = assessment.Confidence!.Value;
        var isBoth = context.Target == ComposeTarget.Both;
        var diagnostic = Diagnostic.Create(
            Rule,
            port.GetLocation(),
            PublishedPort.NumberOf(port) is { } number ? $"Port {number}" : "A port",
            service.Name,
            PhraseList.Chain(assessment.Reasons, NamedEvidence),
            DescribeRemedy(service, port, assessment),
            isBoth ? OtherTarget.Condition : "");

        context.ReportDiagnostic(service, diagnostic, new FindingDetails
        {
            Related = [.. assessment.Evidence.SelectMany(static e => e.Places)],
            InformedBy = [.. assessment.Evidence.SelectMany(static e => e.Sources)],
            Notes = [new FindingNote("evidence", assessment.Summary)],
            Severities = isBoth ? OtherTarget.Severities : SeveritiesOf(confidence, isAsked: minimum <= confidence),
            Confidence = confidence,
            Evidence = assessment.Phrases,
            Fix = removable.Contains(port.Item.Node) ? MeshPortFix.Create(port, removable) : null,
        });
    }

    private static string DescribeRemedy(Service service, PortMapping port, IngressAssessment assessment)
    {
        if (assessment.IsLogInput)
        {
            return "Log drivers of the nodes cannot use names of an overlay; publish the port with mode: host, or declare it external";
        }

        var address = port.Target.IsKnown ? $"{service.Name}:{port.Target.Value}" : $"the name {service.Name}";
        return $"On a shared overlay they can use {address} directly; remove the port or declare it external";
    }

    // Whoever asks for findings of low confidence wants to see them.
    private static ProfileSeverities SeveritiesOf(FindingConfidence confidence, bool isAsked) => confidence switch
    {
        FindingConfidence.High => new(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning),
        FindingConfidence.Medium => new(RuleSeverity.Info, RuleSeverity.NotApplicable, RuleSeverity.Info),
        _ => new(isAsked ? RuleSeverity.Info : RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Info),
    };

    private static bool TryReadConfidence(string text, out FindingConfidence? value)
    {
        value = text.ToLowerInvariant() switch
        {
            "low" => FindingConfidence.Low,
            "medium" => FindingConfidence.Medium,
            "high" => FindingConfidence.High,
            _ => null,
        };
        return value is not null;
    }
}
