using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Options;
using StackLint.Yaml.Editing;

namespace StackLint.Rules.Placement;

/// <summary>SL4001: a workload that may only run where the cluster is managed.</summary>
public sealed class WorkloadOnManagerAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<bool> AllowApiClients = RuleOption.Boolean(
        "stacklint.sl4001.allow_api_clients",
        true,
        "Whether services that use the manager's API (a management image, the Docker socket, DOCKER_HOST) may run on managers");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4001",
        "WorkloadOnManager",
        title: "Service is pinned to managers",
        messageFormat: "'{0}' may only run on managers; keep workloads on workers and pin with a node label if it must stay on one node",
        RuleCategories.Placement,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } =
        [AllowApiClients, SharedOptions.ManagementImages, SharedOptions.ManagerServices];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        var pins = FindPins(context.Service);
        if (pins.IsEmpty || IsExempt(context, context.Service))
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(Rule, pins[0].Text.GetLocation(), context.Service.Name),
            new FindingDetails
            {
                Related = [.. pins.Skip(1).Select(static pin => new RelatedLocation(pin.Text.GetLocation(), "demands a manager too"))],
                Fix = CreateFix(context, pins),
            });
    }

    private static ImmutableArray<PlacementConstraint> FindPins(Service service) =>
        [.. service.Deploy.Placement.Constraints.Where(static c => c.Text.IsKnown && ManagerAccess.KeepsToManagers(c))];

    private static bool IsExempt(ComposeAnalysisContext context, Service service) =>
        ManagerAccess.IsAllowed(context, service)
        || (context.GetOption(AllowApiClients) && ManagerAccess.MayUseApi(context, service));

    private static CodeFix? CreateFix(ServiceAnalysisContext context, ImmutableArray<PlacementConstraint> pins)
    {
        // Two pins made into the same demand would be one too many; a variable's default is no place to write a role.
        if (pins is not [{ Text.Source: ComposeScalar { Interpolated.IsSubstituted: false } scalar }])
        {
            return null;
        }

        // A constraint that an anchor shares may change when every service that it reaches is to leave the managers.
        var isShared = context.Project.Services.Any(s =>
            IsExempt(context, s) && s.Deploy.Placement.Constraints.Any(c => ReferenceEquals(c.Text.Source?.Node, scalar.Node)));
        return isShared
            ? null
            : CodeFix.Unsafe("Run it on workers", YamlEdit.ReplaceValue(scalar.Node, "node.role == worker"));
    }
}
