using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Cluster;
using StackLint.Rules.Edits;
using StackLint.Rules.Logging;
using StackLint.Rules.Options;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Cluster;

/// <summary>SL7006: an engine whose default log driver keeps the logs of containers for ever.</summary>
public sealed class DaemonLogRotationAnalyzer : ComposeAnalyzer
{
    private const string Size = "max-size";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7006",
        "DaemonLogRotation",
        title: "Engine's default keeps container logs for ever",
        messageFormat: "Default log driver {0}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Warning,
        ProfileSeverities.Always(RuleSeverity.Warning));

    private static readonly ProfileSeverities ByJournal = ProfileSeverities.Always(RuleSeverity.Info);

    private static readonly KeyValuePair<string, string>[] Bounds = [new(Size, "\"10m\""), new("max-file", "\"3\"")];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [SharedOptions.DaemonLogRotation];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDaemonAction(AnalyzeDaemon);
        context.RegisterLaunchpadAction(AnalyzeLaunchpad);
    }

    private static void AnalyzeDaemon(DaemonAnalysisContext context)
    {
        var settings = context.Document.Settings;
        if (settings.IsPresent && FindUnbounded(settings) is { } driver)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, FindWritten(settings) ?? settings.GetLocation(), Describe(driver, "")),
                new FindingDetails { Severities = SeveritiesOf(driver), Fix = CreateFix(driver, settings) });
        }
    }

    private static void AnalyzeLaunchpad(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        if (context.GetOption(SharedOptions.DaemonLogRotation))
        {
            return;
        }

        var unbounded = document.Hosts
            .Where(h => !IsSetElsewhere(context, h))
            .Select(static h => (Host: h, Driver: FindUnbounded(h.Daemon)))
            .Where(static h => h.Driver is not null)
            .ToList();
        foreach (var group in unbounded.GroupBy(static h => h.Driver!))
        {
            var isNowhere = !document.HasUnknownHosts && group.Count() == document.Hosts.Length && group.All(static h => FindWritten(h.Host.Daemon) is null);
            PlaceReporter.Report(
                context,
                Rule,
                group.Select(h => new FoundPlace(isNowhere ? document.GetHostsLocation() : FindPlace(h.Host), $"'{h.Host.DisplayName}' too") { Host = h.Host.DisplayName, Name = $"{h.Host.Address.GetValueOr("")} {group.Key}" }),
                places => [Describe(group.Key, isNowhere ? "" : $" on {PlaceReporter.DescribeHosts(places, document.Hosts.Length)}")],
                new FindingDetails { Severities = SeveritiesOf(group.Key) });
        }
    }

    // Launchpad writes no daemon.json where nothing is configured: then one that comes another way counts.
    private static bool IsSetElsewhere(LaunchpadAnalysisContext context, LaunchpadHost host) =>
        (!host.Daemon.IsPresent && !context.Cluster.Daemons.IsEmpty)
        || (host.Node.FindEntry("hooks") is { } hooks && host.Node.File.Text.ToString(hooks.Value.Resolved.Span).Contains("daemon.json", StringComparison.Ordinal));

    private static string? FindUnbounded(DaemonSettings settings)
    {
        if (settings.IsUnknown || settings.LogDriver.IsUnknown || settings.HasUnknownLogOptions)
        {
            return null;
        }

        return settings.LogDriver.GetValueOr(LogDrivers.JsonFile) switch
        {
            LogDrivers.JsonFile when settings.GetLogOption(Size).IsAbsent && !settings.LogOptions.Any(static o => o.Name.Contains('$', StringComparison.Ordinal)) => LogDrivers.JsonFile,
            LogDrivers.Journald => LogDrivers.Journald,
            _ => null,
        };
    }

    private static Location? FindWritten(DaemonSettings settings) =>
        settings.LogDriver.IsPresent ? settings.LogDriver.GetLocation() : settings.LogOptionsKey?.GetLocation();

    private static Location FindPlace(LaunchpadHost host) =>
        FindWritten(host.Daemon) ?? (host.Role.IsPresent ? host.Role.GetLocation() : host.Node.Entries is [var first, ..] ? first.Key.GetLocation() : host.GetLocation());

    private static string Describe(string driver, string where) => driver == LogDrivers.Journald
        ? $"{driver}{where} has no bound of its own; journald.conf of each node decides how much of every container is kept"
        : $"{driver}{where} has no {Size}; every container without its own logging grows unbounded";

    private static ProfileSeverities? SeveritiesOf(string driver) => driver == LogDrivers.Journald ? ByJournal : null;

    private static CodeFix? CreateFix(string driver, DaemonSettings settings)
    {
        if (driver != LogDrivers.JsonFile || settings.Node is not { } root)
        {
            return null;
        }

        var options = root.FindEntry("log-opts")?.Value;
        var change = options is YamlMapping mapping ? NestedEntries.Add(mapping, [], [.. Bounds.Where(b => mapping.FindEntry(b.Key) is null)])
            : options is null ? NestedEntries.Add(root, ["log-opts"], Bounds)
            : null;
        return change is { } edit ? CodeFix.Unsafe("Bound the logs of new containers", edit).Changing([.. RouteTo(root), "log-opts"]) : null;
    }

    // The settings are the whole document, or stand at a host.
    private static ImmutableArray<object> RouteTo(YamlMapping settings) => YamlPath.Of(settings).Segments;
}
