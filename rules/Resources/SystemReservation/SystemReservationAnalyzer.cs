using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Units;
using StackLint.Rules.Edits;
using StackLint.Rules.Loading;
using StackLint.Rules.Options;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Resources;

/// <summary>SL1004: memory of the nodes that is not kept for what runs beside Docker, or not as meant.</summary>
public sealed class SystemReservationAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<bool> Require = RuleOption.Boolean(
        "stacklint.sl1004.require", false, "Whether stacks without such a service are reported, also where no document describes the cluster");

    private static readonly RuleOption<ByteSize> MinReservation = SizeOption.WithDefault(
        "stacklint.sl1004.min_reservation", new ByteSize(512L << 20), "The least that such a service should reserve on a node");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL1004",
        "SystemReservation",
        title: "Node memory for non-Docker processes is not set aside",
        messageFormat: "{0}",
        RuleCategories.Resources,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Info));

    private static readonly ProfileSeverities Required = new(RuleSeverity.Info, RuleSeverity.NotApplicable, RuleSeverity.Info);

    private static readonly ProfileSeverities Defective = new(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } =
        [Require, MinReservation, SystemReservation.NamePattern, SharedOptions.ManagersSchedulable];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterRunAction(
            static p => p.IsSwarm && (IsExpected(p) || p.Project.Services.Any(s => SystemReservation.IsReservation(p, s))),
            AnalyzePresence);
        context.RegisterServiceAction(AnalyzeReservation);
    }

    // One such service is enough for a cluster, in whichever stack.
    private static void AnalyzePresence(RunAnalysisContext context)
    {
        foreach (var cluster in context.Projects.Where(static p => p.IsSwarm).GroupBy(static p => (p.Cluster.Nodes, p.Cluster.Launchpad)))
        {
            if (cluster.Any(static p => p.Project.Services.Any(s => SystemReservation.IsReservation(p, s))))
            {
                continue;
            }

            var stacks = cluster.Where(static p => p.Target == ComposeTarget.Swarm && IsExpected(p) && !ProjectParts.IsFragment(p.Project)).ToList();
            if (stacks is [var first, ..] && first.Project.FindEntry("services") is { } services)
            {
                var where = stacks.Count == 1 ? "this stack" : $"these {stacks.Count} stacks";
                first.ReportDiagnostic(
                    Diagnostic.Create(Rule, services.GetKeyLocation(), $"No service of {where} reserves memory for what runs beside Docker on each node"),
                    new FindingDetails { IsAboutFile = true, Severities = Required, InformedBy = SourcesOf(first) });
            }
        }
    }

    private static bool IsExpected(ProjectAnalysisContext context) => context.GetOption(Require) || DescribesClusterAtScale(context);

    private static bool DescribesClusterAtScale(ProjectAnalysisContext context) =>
        context is { Profile: RuleProfile.Scale, Cluster: { Nodes: not null } or { Launchpad: not null } };

    private static ImmutableArray<RelatedLocation> SourcesOf(ProjectAnalysisContext context) =>
        !DescribesClusterAtScale(context) ? []
        : context.Cluster.Nodes is { } nodes ? [new RelatedLocation(nodes.GetLocation(), "the cluster's nodes")]
        : [new RelatedLocation(context.Cluster.Launchpad!.GetHostsLocation(), "the cluster's hosts")];

    private static void AnalyzeReservation(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!context.IsSwarm || !SystemReservation.IsReservation(context, service))
        {
            return;
        }

        var others = context.Project.Services.Where(s => s != service && SystemReservation.IsReservation(context, s));
        var checks = new ReservationChecks(service, [.. others], context.GetOption(MinReservation), context.GetOption(SharedOptions.ManagersSchedulable));
        var isOther = context.Target == ComposeTarget.Both;
        var notes = FindNotes(service);
        foreach (var defects in checks.Find().GroupBy(static d => d.Location))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    defects.Key,
                    $"Service '{service.Name}' is meant to reserve memory on every node but {string.Join(" and ", defects.Select(static d => d.Reason))}" + (isOther ? OtherTarget.Condition : "")),
                new FindingDetails
                {
                    Severities = isOther ? OtherTarget.Severities : Defective,
                    Notes = notes,
                    Parts = [.. defects.Select(static d => d.Name)],
                    Related = [.. defects.SelectMany(static d => d.Related)],
                    Fix = defects.Any(static d => d.IsAboutMode) ? CreateFix(service) : null,
                });
            notes = [];
        }
    }

    private static ImmutableArray<FindingNote> FindNotes(Service service) =>
        service.Joins(Network.DefaultName)
            ? [new FindingNote("network", "on the stack's default overlay it takes one address for each node; the external network 'host' takes none")]
            : [];

    private static CodeFix? CreateFix(Service service)
    {
        const string Title = "Run it on every node";
        var deploy = service.Deploy;

        // The client refuses replicas with a global mode.
        if (deploy.Has("replicas"))
        {
            return null;
        }

        if (deploy.Mode is { Source.Node: YamlScalar written } mode)
        {
            return written.Value == mode.GetValueOr("") ? CodeFix.Unsafe(Title, YamlEdit.ReplaceValue(written, "global")) : null;
        }

        ComposeSection taker = deploy.Entry is null ? service : deploy;
        return taker.Mapping is { Node: YamlMapping node } mapping
            && SharedNodes.IsEditable(mapping)
            && ReferenceEquals(node.File, (deploy.Entry ?? service.Entry!).Key.File)
            && NestedEntries.Add(node, taker is DeploySection ? [] : ["deploy"], [new("mode", "global")]) is { } change
                ? CodeFix.Unsafe(Title, change)
                : null;
    }
}
