using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Cluster;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Networking;

/// <summary>SL2006: a port published in a mode that does not go with where and how often the service runs.</summary>
public sealed class PublishModeMismatchAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL2006",
        "PublishModeMismatch",
        title: "Publish mode does not fit the deploy mode",
        messageFormat: "{0}{1}",
        RuleCategories.Networking,
        DiagnosticSeverity.Warning,
        SeveritiesOf(RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [SharedOptions.ClusterNodes];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (context.Project.AsStack?.FindService(context.Service.Name) is not { Deploy.IsUnknown: false } service)
        {
            return;
        }

        var count = ClusterFacts.TaskNodeCount(context);
        var nodes = count?.Value;
        var knowsLongSyntax = StackSyntax.Has(context.Project, StackSyntax.LongSyntax);
        Mismatch?[] found = [GlobalOnMesh.Find(service, knowsLongSyntax, InternalPorts(context)), TooManyReplicas.Find(service, nodes), StartFirst.Find(service, nodes)];
        foreach (var mismatch in found.OfType<Mismatch>())
        {
            Report(context, mismatch, mismatch.IsCounted && count is not null ? count.Sources : []);
        }
    }

    // SL2004 says of them that they need no published port; looking costs something, so it is done only when asked.
    private static Func<PortMapping, bool> InternalPorts(ServiceAnalysisContext context)
    {
        var least = context.GetOption(InternalTrafficOnRoutingMeshAnalyzer.MinConfidence) is FindingConfidence.High ? FindingConfidence.High : FindingConfidence.Medium;
        var found = new Lazy<HashSet<YamlNode>>(() =>
        {
            var ingress = new ServiceIngress(context, new MeshProject(context), context.Service);
            return [.. context.Service.Ports.Where(p => p.IsIngress && ingress.Assess(p)?.Confidence >= least).Select(static p => p.Item.Node)];
        });
        return port => found.Value.Contains(port.Item.Node);
    }

    private static void Report(ServiceAnalysisContext context, Mismatch mismatch, ImmutableArray<RelatedLocation> sources)
    {
        var isOtherTarget = context.Target == ComposeTarget.Both;
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, mismatch.Place, mismatch.Message, isOtherTarget ? OtherTarget.Condition : ""),
            new FindingDetails
            {
                Related = mismatch.Related,
                Parts = mismatch.Parts,
                InformedBy = sources,
                Severities = isOtherTarget ? OtherTarget.Severities : SeveritiesOf(mismatch.Severity),
                Fix = isOtherTarget ? null : mismatch.Fix,
            });
    }

    private static ProfileSeverities SeveritiesOf(RuleSeverity severity) => new(severity, RuleSeverity.NotApplicable, severity);
}
