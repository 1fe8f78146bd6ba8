using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Cluster;
using StackLint.Compose.Targets;

namespace StackLint.Rules.Cluster;

/// <summary>SL7007: settings with which an engine does not start, or cannot be in a swarm.</summary>
public sealed class DaemonConfigInvalidAnalyzer : ComposeAnalyzer
{
    private const string FixLiveRestore = "Turn live-restore off";

    private static readonly RuleOption<IReadOnlyList<string>> KnownKeys = RuleOption.List(
        "stacklint.sl7007.known_keys", "What the keys of extended engines begin with: such keys are not judged");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7007",
        "DaemonConfigInvalid",
        title: "The engine or the swarm will not start",
        messageFormat: "{0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Error,
        ProfileSeverities.Always(RuleSeverity.Error));

    private static readonly ProfileSeverities Doubtful = ProfileSeverities.Always(RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [KnownKeys];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDaemonAction(static c => ReportProblems(c, c.Document.Problems.Where(static p => !DaemonProblems.IsSchemaViolation(p))));
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
        context.RegisterRunAction(static p => p is { Target: ComposeTarget.Swarm, Cluster.Daemons.IsEmpty: false }, AnalyzeRun);
    }

    // Launchpad makes a swarm of all its hosts; an engine on Windows has no such conflict.
    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        ReportProblems(context, context.Document.Problems);
        foreach (var conflicts in context.Document.Hosts
            .Where(static h => !h.IsWindows)
            .SelectMany(static h => SwarmConflict.Of(h.Daemon), static (h, c) => (Host: h, Conflict: c))
            .GroupBy(static c => c.Conflict.Setting))
        {
            PlaceReporter.Report(
                context,
                Rule,
                conflicts.Select(static c => new FoundPlace(c.Conflict.Location, $"'{c.Host.DisplayName}' too") { Host = c.Host.DisplayName, Changes = c.Conflict.Changes }),
                _ => [conflicts.First().Conflict.Describe()],
                fixTitle: FixLiveRestore);
        }
    }

    private static void AnalyzeRun(RunAnalysisContext context)
    {
        foreach (var daemon in context.Daemons)
        {
            foreach (var conflict in SwarmConflict.Of(daemon.Document.Settings))
            {
                var own = daemon.Document.Settings.SwarmKeys.Select(static k => new RelatedLocation(k.GetLocation(), "a setting of swarm mode")).ToImmutableArray();
                var others = FindSwarm(context, daemon);
                if (own.IsEmpty && others.IsEmpty)
                {
                    continue;
                }

                daemon.ReportDiagnostic(
                    Diagnostic.Create(Rule, conflict.Location, conflict.Describe()),
                    new FindingDetails
                    {
                        Severities = Doubtful,
                        Related = own,
                        InformedBy = others,
                        Fix = conflict.Changes.IsEmpty ? null : new CodeFix(FixLiveRestore, FixApplicability.Unsafe, conflict.Changes).ChangingEdited(daemon.Document.Yaml),
                    });
            }
        }
    }

    private static ImmutableArray<RelatedLocation> FindSwarm(RunAnalysisContext context, DaemonAnalysisContext daemon)
    {
        var facts = ImmutableArray.CreateBuilder<RelatedLocation>();
        if (daemon.Cluster.Nodes is { } nodes)
        {
            facts.Add(new RelatedLocation(nodes.GetLocation(), nodes.Nodes.Length == 1 ? "a swarm of 1 node" : $"a swarm of {nodes.Nodes.Length} nodes"));
        }

        if (daemon.Cluster.Launchpad is { } launchpad)
        {
            facts.Add(new RelatedLocation(launchpad.GetHostsLocation(), "Launchpad makes a swarm of these hosts"));
        }

        var stacks = context.Projects.Where(p => p.Target == ComposeTarget.Swarm && p.Cluster.Daemons.Contains(daemon.Document)).ToList();
        if (stacks is [var first, ..])
        {
            facts.Add(new RelatedLocation(
                first.Project.Files[0].Yaml.Source.GetLocation(default),
                stacks.Count == 1 ? "a stack, which is deployed to a swarm" : $"the first of {stacks.Count} stacks, which are deployed to a swarm"));
        }

        return facts.ToImmutable();
    }

    private static void ReportProblems<TDocument>(ClusterAnalysisContext<TDocument> context, IEnumerable<ClusterProblem> problems)
        where TDocument : ClusterDocument
    {
        var known = context.GetOption(KnownKeys);
        var own = problems.Where(p => DaemonProblems.IsOfEngine(p) && !known.Any(k => p.Key.StartsWith(k, StringComparison.OrdinalIgnoreCase)));
        foreach (var group in own.GroupBy(static p => (p.Kind, p.Message)))
        {
            var first = group.First();
            PlaceReporter.Report(
                context,
                Rule,
                group.Select(static p => new FoundPlace(p.Location) { Changes = DaemonProblems.Edit(p) }),
                _ => [DaemonProblems.Describe(first)],
                new FindingDetails { Severities = first.Kind is ClusterProblemKind.Ignored or ClusterProblemKind.RemovedKey ? Doubtful : null },
                DaemonProblems.TitleOf(first),
                first.Kind == ClusterProblemKind.WrongType ? FixApplicability.Safe : FixApplicability.Unsafe);
        }
    }
}
