using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Compose.Model;
using StackLint.Rules.Cluster;
using StackLint.Rules.Resources;

namespace StackLint.Rules.Logging;

/// <summary>SL3004: a service whose output is discarded, or an engine that discards all output.</summary>
public sealed class LoggingDisabledAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL3004",
        "LoggingDisabled",
        title: "Output of a service is discarded",
        messageFormat: "Output of {0} is discarded; nothing can be aggregated or investigated",
        RuleCategories.Logging,
        DiagnosticSeverity.Info,
        new ProfileSeverities(Swarm: RuleSeverity.Info, Compose: RuleSeverity.Info, Scale: RuleSeverity.Warning));

    private static readonly ProfileSeverities ByDefault = ProfileSeverities.Always(RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<Analysis.Options.RuleOption> SupportedOptions { get; } = [SystemReservation.NamePattern];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(Analyze);
        context.RegisterDaemonAction(static c => AnalyzeDefault(c, FindPlaces(c.Document.Settings, "here, too")));
        context.RegisterLaunchpadAction(static c => AnalyzeDefault(c, c.Document.Hosts.SelectMany(static h => FindPlaces(h.Daemon, $"'{h.DisplayName}' too"))));
    }

    private static void Analyze(ServiceAnalysisContext context)
    {
        var driver = context.Service.Logging.Driver;
        if (driver.Is(LogDrivers.None) && !MayEnd(context.Service.Deploy) && !SystemReservation.IsReservation(context, context.Service))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, driver.GetLocation(), $"'{context.Service.Name}'"));
        }
    }

    private static void AnalyzeDefault<TDocument>(ClusterAnalysisContext<TDocument> context, IEnumerable<FoundPlace> places)
        where TDocument : ClusterDocument =>
        PlaceReporter.Report(context, Rule, places, static _ => ["every container without its own logging"], new FindingDetails { Severities = ByDefault });

    private static IEnumerable<FoundPlace> FindPlaces(DaemonSettings settings, string note) =>
        settings.LogDriver.Is(LogDrivers.None) ? [new FoundPlace(settings.LogDriver.GetLocation(), note)] : [];

    // What a job did shows in how it ended.
    private static bool MayEnd(DeploySection deploy) =>
        deploy.IsUnknown || deploy.Mode.IsUnknown || deploy.Mode.Is("replicated-job") || deploy.Mode.Is("global-job");
}
