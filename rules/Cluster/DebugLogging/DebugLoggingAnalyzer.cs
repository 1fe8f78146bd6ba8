using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;

namespace StackLint.Rules.Cluster;

/// <summary>SL7005: an engine, MKE or a registry that logs all it does.</summary>
public sealed class DebugLoggingAnalyzer : ComposeAnalyzer
{
    private const string LevelFlag = "--log-level";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7005",
        "DebugLogging",
        title: "Debug logs fill the disks of nodes",
        messageFormat: "Debug logging is on for {0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities OfProduct = new(RuleSeverity.Info, RuleSeverity.Info, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDaemonAction(AnalyzeDaemon);
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
    }

    private static void AnalyzeDaemon(DaemonAnalysisContext context) =>
        Report(context, FindPlaces(context.Document.Settings, ""), static _ => "the engine");

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        Report(
            context,
            document.Hosts.SelectMany(static h => FindPlaces(h.Daemon, h.DisplayName)),
            places => PlaceReporter.DescribeHosts(places, document.Hosts.Length));

        // A file of settings takes the place of those written here.
        if (document.Mke.ConfigFile.IsAbsent && document.Mke.ConfigData.Find("log_configuration", "level") is { } level && IsDebug(level.Text))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, level.GetLocation(), "MKE"), new FindingDetails { Severities = OfProduct });
        }

        foreach (var flag in document.Msr.InstallFlags.FindAll(LevelFlag).Where(static f => IsDebug(f.Value)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, flag.GetLocation(), "the registry"), new FindingDetails { Severities = OfProduct });
        }
    }

    private static void Report<TDocument>(
        ClusterAnalysisContext<TDocument> context,
        IEnumerable<FoundPlace> places,
        Func<ImmutableArray<FoundPlace>, string> describe)
        where TDocument : ClusterDocument =>
        PlaceReporter.Report(context, Rule, places, p => [describe(p)], fixTitle: "Turn debug logging off");

    // Either of the two is enough (moby cmd/dockerd: the switch sets the level, too).
    private static IEnumerable<FoundPlace> FindPlaces(DaemonSettings settings, string host)
    {
        var note = host.Length == 0 ? "by this, too" : $"'{host}' too";
        if (settings.Debug.Is(true))
        {
            yield return new FoundPlace(settings.Debug.GetLocation(), note) { Host = host, Changes = ClusterProblemEdits.Set(settings.Debug.Node, "false") };
        }

        if (IsDebug(settings.LogLevel))
        {
            yield return new FoundPlace(settings.LogLevel.GetLocation(), note) { Host = host, Changes = ClusterProblemEdits.Set(settings.LogLevel.Node, "info") };
        }
    }

    private static bool IsDebug(ClusterValue<string> level) =>
        level.TryGetValue(out var text) && (text.Equals("debug", StringComparison.OrdinalIgnoreCase) || text.Equals("trace", StringComparison.OrdinalIgnoreCase));
}
