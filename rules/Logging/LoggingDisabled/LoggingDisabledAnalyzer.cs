using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Rules.Resources;

namespace StackLint.Rules.Logging;

/// <summary>SL3004: a service whose output is discarded.</summary>
public sealed class LoggingDisabledAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL3004",
        "LoggingDisabled",
        title: "Output of a service is discarded",
        messageFormat: "Output of '{0}' is discarded; nothing can be aggregated or investigated",
        RuleCategories.Logging,
        DiagnosticSeverity.Info,
        new ProfileSeverities(Swarm: RuleSeverity.Info, Compose: RuleSeverity.Info, Scale: RuleSeverity.Warning));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<Analysis.Options.RuleOption> SupportedOptions { get; } = [SystemReservation.NamePattern];

    public override void Initialize(AnalysisContext context) => context.RegisterServiceAction(Analyze);

    private static void Analyze(ServiceAnalysisContext context)
    {
        var driver = context.Service.Logging.Driver;
        if (driver.Is(LogDrivers.None) && !MayEnd(context.Service.Deploy) && !SystemReservation.IsReservation(context, context.Service))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, driver.GetLocation(), context.Service.Name));
        }
    }

    // What a job did shows in how it ended.
    private static bool MayEnd(DeploySection deploy) =>
        deploy.IsUnknown || deploy.Mode.IsUnknown || deploy.Mode.Is("replicated-job") || deploy.Mode.Is("global-job");
}
