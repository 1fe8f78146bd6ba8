using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Rules.Cluster;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;

namespace StackLint.Rules.Placement;

/// <summary>SL4009: a folder of the machine that deploys, asked of the nodes.</summary>
public sealed class RelativeBindInStackAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4009",
        "RelativeBindInStack",
        title: "A path of the deploying machine is asked of every node",
        messageFormat: "'{0}' is resolved on the machine that deploys and must exist on every node that runs '{1}'; use a config, a volume or an absolute path{2}",
        RuleCategories.Placement,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    // One node can be the machine that deploys.
    private static readonly ProfileSeverities OnOneNode = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [SharedOptions.ClusterNodes];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!context.IsSwarm || service.Volumes.Where(IsRelative).ToImmutableArray() is not [var first, .. var others])
        {
            return;
        }

        var isOtherTarget = context.Target == ComposeTarget.Both;
        var onlyNode = ClusterFacts.NodeCount(context) is { Value: 1 } count ? count : null;
        context.ReportDiagnostic(
            Diagnostic.Create(Rule, LocateSource(first), first.MountSource.Value, service.Name, isOtherTarget ? OtherTarget.Condition : ""),
            new FindingDetails
            {
                Related = [.. others.Select(static m => new RelatedLocation(LocateSource(m), $"so is '{m.MountSource.Value}'"))],
                Severities = isOtherTarget ? OtherTarget.Severities : onlyNode is not null || MayRunOnOneNode(service) ? OnOneNode : null,
                InformedBy = onlyNode?.Sources ?? [],
            });
    }

    private static bool IsRelative(VolumeMount mount) =>
        mount.Type.Is("bind") && mount.MountSource is { IsKnown: true, Value.Length: > 0 } source && !HostPaths.IsAbsolute(source.Value);

    // A fragment does not show what pins the service.
    private static bool MayRunOnOneNode(Service service) =>
        !service.IsComplete
        || NodeSelection.IsUnknown(service)
        || NodeSelection.NamesOneNode(service);

    private static Location LocateSource(VolumeMount mount) =>
        mount.Item is ComposeScalar { Text: var text } item && text.StartsWith(mount.MountSource.Value, StringComparison.Ordinal)
            ? item.GetPartLocation(0, mount.MountSource.Value.Length)
            : mount.MountSource.GetLocation();
}
