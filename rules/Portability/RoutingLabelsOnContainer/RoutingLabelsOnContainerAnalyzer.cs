using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Compose.Values;
using StackLint.Rules.Loading;

namespace StackLint.Rules.Portability;

/// <summary>SL6005: labels for a router that stand where a swarm's router does not look.</summary>
public sealed class RoutingLabelsOnContainerAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6005",
        "RoutingLabelsOnContainer",
        title: "Router never sees these labels",
        messageFormat: "'{0}' must be under deploy.labels; on a stack, service labels are read{1}",
        RuleCategories.Portability,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.NotApplicable, RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterRunAction(
        static p => p.IsSwarm && (p.Project.Services.Any(HasLabels) || RoutingFamily.All.Any(f => OwnRouter.ReadsContainers(p.Project.Services, f))),
        AnalyzeRun);

    // A router is often a stack of its own. Stacks of one folder are most likely meant for one swarm; of files further apart nothing says so.
    private static void AnalyzeRun(RunAnalysisContext context)
    {
        foreach (var folder in context.Projects.Where(static p => p.IsSwarm).GroupBy(static p => Path.GetDirectoryName(p.Project.Path)))
        {
            ImmutableArray<RoutingFamily> families = [.. RoutingFamily.All.Where(f => !OwnRouter.ReadsContainers(folder.SelectMany(static p => p.Project.Services), f))];
            foreach (var project in folder)
            {
                foreach (var service in project.Project.Services)
                {
                    Analyze(project, service, families);
                }
            }
        }
    }

    private static bool HasLabels(Service service) => service.Labels.Any(static l => RoutingFamily.All.Any(f => f.Contains(l)));

    private static void Analyze(ProjectAnalysisContext context, Service service, ImmutableArray<RoutingFamily> families)
    {
        if (service.Labels.IsEmpty || service.Deploy.IsUnknown || service.Deploy.FindEntry("labels") is { Value: ComposeScalar { IsNull: false } })
        {
            return;
        }

        foreach (var family in families)
        {
            ImmutableArray<NamedValue> labels = [.. service.Labels.Where(family.Contains)];
            if (labels.IsEmpty
                || service.Deploy.Labels.Any(family.MayContain)
                || labels.Any(IsTurnedOff))
            {
                continue;
            }

            // Under Compose the labels of the container are the ones that are read.
            var isBoth = context.Target == ComposeTarget.Both;
            var fix = isBoth ? null : LabelsFix.Create(service, family);
            context.ReportDiagnostic(
                service,
                Diagnostic.Create(Rule, labels[0].Node.GetLocation(), NameOf(labels[0]), isBoth ? OtherTarget.Condition : ""),
                new FindingDetails
                {
                    Fix = fix,
                    FixRefusal = isBoth || fix is not null ? null : LabelsFix.FindRefusal(service, family),
                    Severities = isBoth ? OtherTarget.Severities : null,
                });
        }
    }

    private static bool IsTurnedOff(NamedValue label) => label.Name.Is("traefik.enable") && label.Value.TryGetValue(out var value) && value.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(NamedValue label) =>
        label.Name.TryGetValue(out var name) ? name : ((ComposeScalar)label.Source).Node.Value.Split('=')[0];
}
