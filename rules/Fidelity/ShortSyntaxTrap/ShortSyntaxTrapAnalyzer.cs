using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Fidelity;

/// <summary>SL8007: a short form that Docker reads as something else.</summary>
public sealed class ShortSyntaxTrapAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL8007",
        "ShortSyntaxTrap",
        title: "Short form means something else",
        messageFormat: "{0}",
        RuleCategories.Fidelity,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error));

    private static readonly ProfileSeverities Harmless = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        var project = context.Project.AsStack ?? context.Project;
        foreach (var service in project.Services)
        {
            foreach (var trap in Find(service, project, context))
            {
                context.ReportDiagnostic(
                    service,
                    Diagnostic.Create(Rule, trap.Location, trap.Message),
                    trap.IsHarmless ? new FindingDetails { Severities = Harmless } : FindingDetails.None);
            }
        }
    }

    private static IEnumerable<Trap> Find(Service service, ComposeProject project, ProjectAnalysisContext context) =>
    [
        .. WrittenItems(service, "volumes").OfType<ComposeScalar>()
            .SelectMany(v => VolumeTraps.Find(v, context.IsSwarm, name => project.Volumes.Any(d => d.Entry?.Name == name))),
        .. WrittenItems(service, "ports").SelectMany(p => PortTraps.Find(p, context.IsSwarm)),
        .. HealthcheckTraps.Find(service.Healthcheck.FindEntry("test")?.Value.Written),
    ];

    // A range of ports makes several values of one item.
    private static IEnumerable<ComposeValue> WrittenItems(Service service, string key) =>
        service.GetItems(key).Select(static i => i.Written).Distinct();
}
