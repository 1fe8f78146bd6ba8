using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Rules.Options;

namespace StackLint.Rules.Logging;

/// <summary>SL3002: services whose log rotation no file at hand decides.</summary>
public sealed class ImplicitLogDriverAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<bool> PerService = RuleOption.Boolean(
        "stacklint.sl3002.per_service", false, "Whether each service gets its own finding; by default there is one for each file");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL3002",
        "ImplicitLogDriver",
        title: "Log rotation depends on an unseen daemon setting",
        messageFormat: "{0} on the daemon's log default, which is json-file without rotation unless configured",
        RuleCategories.Logging,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Info, RuleSeverity.Warning));

    // A log file goes with its container: what nothing keeps running leaves no file that grows for months.
    private static readonly ProfileSeverities ShortLived = new(RuleSeverity.Warning, RuleSeverity.Hidden, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [PerService, SharedOptions.DaemonLogRotation];

    public override void Initialize(AnalysisContext context) => context.RegisterProjectAction(Analyze);

    private static void Analyze(ProjectAnalysisContext context)
    {
        // Where a document tells the daemon's setting, SL3001 judges it.
        if (context.GetOption(SharedOptions.DaemonLogRotation) || DaemonLogDefault.Of(context) is not null)
        {
            return;
        }

        var perService = context.GetOption(PerService);
        foreach (var file in context.Project.Services.Where(DaemonReliance.IsIn).GroupBy(static s => s.Entry!.Key.File))
        {
            var services = file.OrderBy(static s => s.Entry!.Key.Span.Start).ToLookup(s => perService || context.IsSuppressed(Rule, s));
            foreach (var service in services[true])
            {
                Report(context, [service]);
            }

            if (services[false].Any())
            {
                Report(context, [.. services[false]]);
            }
        }
    }

    private static void Report(ProjectAnalysisContext context, ImmutableArray<Service> services) =>
        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule,
                services[0].GetKeyLocation(),
                services.Length == 1 ? $"Service '{services[0].Name}' relies" : $"{services.Length} services rely"),
            new FindingDetails
            {
                IsAboutFile = true,
                Severities = services.Any(IsKeptRunning) ? null : ShortLived,
                Related = [.. services.Skip(1).Select(static s => new RelatedLocation(s.GetKeyLocation(), $"'{s.Name}' too"))],
            });

    private static bool IsKeptRunning(Service service) =>
        service.Restart.TryGetValue(out var restart) ? restart is not ("no" or "")
        : service.Deploy.RestartPolicy is { IsPresent: true } policy && (policy.Condition.IsAbsent || policy.Condition is { IsKnown: true, Value: not "none" });
}
