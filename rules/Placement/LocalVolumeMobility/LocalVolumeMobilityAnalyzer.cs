using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Cluster;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;

namespace StackLint.Rules.Placement;

/// <summary>SL4004: data on one node, of a service that may run on another.</summary>
public sealed class LocalVolumeMobilityAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4004",
        "LocalVolumeMobility",
        title: "State on a node-local volume of a movable service",
        messageFormat: "Data of '{0}' in '{1}' stays on one node, {2}{3}",
        RuleCategories.Placement,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    // A path of the host is often a cluster file system that every node mounts.
    private static readonly ProfileSeverities OnlyPaths = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [SharedOptions.SharedPaths, SharedOptions.ClusterNodes];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm || ClusterFacts.NodeCount(context) is { Value: 1 })
        {
            return;
        }

        var sharedPaths = context.GetOption(SharedOptions.SharedPaths);

        // What SL4001 reports gets another place anyway, with a label where its data needs one.
        var users = context.Project.Services
            .Where(s => ServiceModes.IsMovable(s) && !NodeSelection.IsUnknown(s) && !ManagerAccess.IsMisplaced(context, s))
            .Select(s => (Service: s, Mounts: StateMount.Of(context.Project, s, sharedPaths).ToImmutableArray()))
            .Where(static u => !u.Mounts.IsEmpty)
            .ToList();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (service, mounts) in users)
        {
            var written = mounts.Where(static m => m.IsWritten).OrderByDescending(static m => m.IsVolume).ToList();
            if (written.Count > 0 && NodeSelection.PinsOf(service).IsEmpty)
            {
                ReportMovable(context, service, written);
                reported.UnionWith(written.Where(static m => m.IsVolume).Select(static m => m.Name));
            }
        }

        // Who is to be pinned anyway will be pinned beside the others.
        foreach (var shared in SharedVolume.Find(users).Where(s => !reported.Contains(s.Mount.Name)))
        {
            ReportShared(context, shared);
        }
    }

    private static void ReportMovable(ProjectAnalysisContext context, Service service, List<StateMount> mounts)
    {
        var first = mounts[0];
        Report(
            context,
            service,
            first,
            first.IsVolume ? "the task does not; pin it with a node label or use shared storage"
                : "the task does not; pin it with a node label or use storage that every node mounts there",
            [.. mounts.Skip(1).Select(static m => new RelatedLocation(m.Mount.GetLocation(), $"so does '{m.Name}'"))],
            [.. mounts.Select(static m => m.Name)],
            first.IsVolume ? null : OnlyPaths);
    }

    private static void ReportShared(ProjectAnalysisContext context, SharedVolume shared) => Report(
        context,
        shared.Service,
        shared.Mount,
        $"and '{shared.Other.Name}' need not run on the same; pin both with one constraint or use shared storage",
        [new RelatedLocation(shared.OtherMount.Mount.GetLocation(), $"used by '{shared.Other.Name}'")],
        [],
        null);

    private static void Report(
        ProjectAnalysisContext context,
        Service service,
        StateMount state,
        string rest,
        ImmutableArray<RelatedLocation> related,
        ImmutableArray<string> parts,
        ProfileSeverities? severities)
    {
        var isOtherTarget = context.Target == ComposeTarget.Both;
        context.ReportDiagnostic(
            service,
            Diagnostic.Create(Rule, state.Mount.GetLocation(), service.Name, state.Name, rest, isOtherTarget ? OtherTarget.Condition : ""),
            new FindingDetails { Related = related, Parts = parts, Severities = isOtherTarget ? OtherTarget.Severities : severities });
    }
}
