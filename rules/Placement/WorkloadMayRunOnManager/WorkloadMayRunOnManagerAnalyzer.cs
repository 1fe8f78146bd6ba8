using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Rules.Cluster;
using StackLint.Rules.Edits;
using StackLint.Rules.Options;
using StackLint.Rules.Resources;
using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Placement;

/// <summary>SL4002: a workload that nothing keeps off the managers.</summary>
public sealed class WorkloadMayRunOnManagerAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4002",
        "WorkloadMayRunOnManager",
        title: "Nothing keeps the service off managers",
        messageFormat: "'{0}' can be scheduled on managers unless they are drained",
        RuleCategories.Placement,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.NotApplicable, RuleSeverity.Info));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } =
        [SharedOptions.ManagersSchedulable, SharedOptions.ManagementImages, SharedOptions.ManagerServices];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!context.IsSwarm
            || !service.IsComplete
            || service.Has("provider")
            || SystemReservation.IsReservation(service)
            || MayRunOnEveryNode(service.Deploy)
            || MayBeConstrained(service.Deploy.Placement)
            || ManagerAccess.IsAllowed(context, service)
            || ManagerAccess.MayUseApi(context, service))
        {
            return;
        }

        var open = ClusterFacts.ManagersAreOpen(context);
        if (open is { Value: false })
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(Rule, (service.Deploy.Entry ?? service.Entry!).GetKeyLocation(), service.Name),
            new FindingDetails { Fix = CreateFix(service), InformedBy = open?.Sources ?? [] });
    }

    // A service on every node is a node daemon: managers need it too.
    private static bool MayRunOnEveryNode(DeploySection deploy) =>
        deploy.IsUnknown || deploy.Mode.IsUnknown || deploy.Mode.Is("global") || deploy.Mode.Is("global-job");

    private static bool MayBeConstrained(PlacementSection placement) =>
        placement.IsUnknown || placement.HasUnknownConstraints || placement.Constraints.Any(IsDeliberate);

    // An expression without operator says nothing of what was meant; the manager refuses it anyway.
    private static bool IsDeliberate(PlacementConstraint constraint) =>
        constraint.Key is null
        || ManagerAccess.KeepsOffManagers(constraint)
        || ManagerAccess.KeepsToManagers(constraint)
        || NodeSelection.SelectsNodes(constraint);

    private static CodeFix? CreateFix(Service service)
    {
        const string Title = "Keep it on workers";
        const string Constraint = "node.role == worker";
        ComposeSection taker = service.Deploy.Placement is { Entry: not null } placement ? placement
            : service.Deploy.Entry is not null ? service.Deploy
            : service;
        ReadOnlySpan<string> path = taker is PlacementSection ? [] : taker is DeploySection ? ["placement"] : ["deploy", "placement"];
        if (taker.Mapping is not { Node: YamlMapping node } mapping
            || !SharedNodes.IsEditable(mapping)
            || !ReferenceEquals(node.File, (service.Deploy.Entry ?? service.Entry!).Key.File))
        {
            return null;
        }

        var isJson = YamlEdit.IsJson(node);
        var item = isJson ? YamlQuoting.Quote(Constraint) : Constraint;
        var change = taker.FindEntry("constraints") is not { } known ? NestedEntries.Add(node, path, [new("constraints", $"[{item}]")])
            : known.Value is { Node: YamlSequence list } && ReferenceEquals(list.Parent, node) && SharedNodes.IsEditable(known.Value) ? AddItem(list, item)
            : null;
        return change is { } made ? CodeFix.Unsafe(Title, made) : null;
    }

    private static TextChange? AddItem(YamlSequence list, string item) =>
        list.Items.IsEmpty && list.Span.Length == 2 ? new TextChange(list.Span, $"[{item}]") : YamlEdit.AddItems(list, [item]);
}
