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
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Placement;

/// <summary>SL4001: a workload that may only run where the cluster is managed.</summary>
public sealed class WorkloadOnManagerAnalyzer : ComposeAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4001",
        "WorkloadOnManager",
        title: "Service is pinned to managers",
        messageFormat: "'{0}' may only run on managers; keep workloads on workers and pin with a node label if it must stay on one node",
        RuleCategories.Placement,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Error));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } =
        [ManagerAccess.AllowApiClients, SharedOptions.ManagementImages, SharedOptions.ManagerServices, SharedOptions.SharedPaths];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        if (!context.IsSwarm)
        {
            return;
        }

        var pinned = context.Project.Services
            .Select(static s => (Service: s, Pins: ManagerAccess.FindPins(s)))
            .Where(static s => !s.Pins.IsEmpty)
            .ToLookup(s => ManagerAccess.BelongsOnManagers(context, s.Service));
        var exemptPins = pinned[true].SelectMany(static s => s.Pins).Select(static pin => pin.Text.Source!.Node).ToHashSet();
        var sharedPaths = context.GetOption(SharedOptions.SharedPaths);
        foreach (var (service, pins) in pinned[false])
        {
            var fix = CreateFix(pins, exemptPins);
            var refusal = fix is null ? null : WorkerMove.FindRefusal(context.Project, service, sharedPaths);
            context.ReportDiagnostic(
                service,
                Diagnostic.Create(Rule, pins[0].Text.GetLocation(), service.Name),
                new FindingDetails
                {
                    Related = [.. pins.Skip(1).Select(static pin => new RelatedLocation(pin.Text.GetLocation(), "demands a manager too"))],
                    Parts = [.. pins.Select(static pin => pin.Demands(ManagerAccess.RoleKey, ManagerAccess.Manager) ? "a manager" : "no worker")],
                    Fix = refusal is null ? fix : null,
                    FixRefusal = refusal,
                });
        }
    }

    private static CodeFix? CreateFix(ImmutableArray<PlacementConstraint> pins, HashSet<YamlNode> exemptPins)
    {
        // Two pins made into the same demand would be one too many; a variable's default is no place to write a role.
        if (pins is not [{ Text.Source: ComposeScalar { Interpolated.IsSubstituted: false } scalar }])
        {
            return null;
        }

        // A constraint that an anchor shares may change when every service that it reaches is to leave the managers.
        return exemptPins.Contains(scalar.Node)
            ? null
            : CodeFix.Unsafe("Run it on workers", YamlEdit.ReplaceValue(scalar.Node, "node.role == worker"));
    }
}
