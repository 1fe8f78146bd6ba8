using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Rules.Images;
using StackLint.Rules.Resources;

namespace StackLint.Rules.Placement;

/// <summary>SL4006: a service that nobody finds dead, or nobody starts again as agreed.</summary>
public sealed class AvailabilityBaselineAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<AvailabilityCheck> Check = RuleOption.Choice(
        "stacklint.sl4006.check",
        AvailabilityCheck.Healthcheck,
        "What is looked for: healthcheck, restart (a restart policy under docker compose) or all");

    private static readonly RuleOption<int?> Attempts = RuleOption.OptionalInteger(
        "stacklint.sl4006.attempts",
        0,
        1000,
        "The number of restart attempts that must stand where one is written");

    /// <summary>Adds to the built-in list; see <see cref="ImagePattern"/> for how items are compared.</summary>
    private static readonly RuleOption<IReadOnlyList<string>> HealthyImages = RuleOption.List(
        "stacklint.sl4006.healthy_images",
        "Further images that define a health check themselves");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL4006",
        "AvailabilityBaseline",
        title: "Health and restart settings missing",
        messageFormat: "'{0}' has no {1}",
        RuleCategories.Placement,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Hidden, RuleSeverity.Info));

    private static readonly ProfileSeverities OnPurpose = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Check, Attempts, HealthyImages];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var service = context.Service;
        if (!service.IsComplete || service.Has("provider") || service.Deploy.Replicas.Is(0) || SystemReservation.IsReservation(service) || RunsToItsEnd(context, service))
        {
            return;
        }

        AvailabilityGap[] gaps = [.. FindGaps(context, service)];
        if (gaps is [var first, ..])
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, first.Location, service.Name, string.Join(" and no ", gaps.Select(static g => g.Missing))),
                new FindingDetails { Parts = [.. gaps.Select(static g => g.Setting)], Severities = gaps.Any(static g => g.IsOnPurpose) ? OnPurpose : null });
        }
    }

    private static IEnumerable<AvailabilityGap> FindGaps(ServiceAnalysisContext context, Service service)
    {
        var check = context.GetOption(Check);
        if (check != AvailabilityCheck.Restart
            && AvailabilityGap.OfHealth(service) is { } health
            && (health.IsOnPurpose || ImageList.Healthy.Match(ImageName.Of(service), context.GetOption(HealthyImages)) == false))
        {
            yield return health;
        }

        if (check != AvailabilityCheck.Healthcheck && context.IsCompose && AvailabilityGap.OfRestart(service) is { } restart)
        {
            yield return restart;
        }

        if (context.GetOption(Attempts) is { } wanted && AvailabilityGap.OfAttempts(service, wanted) is { } attempts)
        {
            yield return attempts;
        }
    }

    // A job, a task that a scheduler starts, or an initialization that others wait for.
    private static bool RunsToItsEnd(ServiceAnalysisContext context, Service service) =>
        ServiceModes.IsJob(service)
        || (context.Target == ComposeTarget.Swarm && service.Deploy.RestartPolicy.Condition.Is("none"))
        || (context.Target == ComposeTarget.Compose && service.Restart.Is("no"))
        || service.Deploy.Labels.Any(static l => l.Name.Is("swarm.cronjob.enable"))
        || AwaitedServices.Of(context.Project).Contains(service.Name);
}
