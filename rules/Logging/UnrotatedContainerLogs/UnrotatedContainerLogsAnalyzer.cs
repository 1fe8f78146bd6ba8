using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Edits;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Logging;

/// <summary>SL3001: a log driver that keeps everything on the node.</summary>
public sealed class UnrotatedContainerLogsAnalyzer : ComposeAnalyzer
{
    private const string MaxSize = "max-size";
    private const string MaxFile = "max-file";

    private static readonly RuleOption<string> DefaultMaxSize = RuleOption.Text(
        "stacklint.sl3001.default_max_size", "10m", "The max-size that the fix writes");

    private static readonly RuleOption<int> DefaultMaxFile = RuleOption.Integer(
        "stacklint.sl3001.default_max_file", 3, 1, 1000, "The max-file that the fix writes");

    private static readonly RuleOption<bool> Journald = RuleOption.Boolean(
        "stacklint.sl3001.journald", true, "Whether the journald driver is reported; false where journald.conf limits the journal");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL3001",
        "UnrotatedContainerLogs",
        title: "Logs grow on the node without bound",
        messageFormat: "{0} logs of {1} are {2}",
        RuleCategories.Logging,
        DiagnosticSeverity.Warning,
        new ProfileSeverities(RuleSeverity.Warning, RuleSeverity.Warning, RuleSeverity.Error));

    private static readonly ProfileSeverities JournaldSeverities = new(RuleSeverity.Info, RuleSeverity.Hidden, RuleSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [DefaultMaxSize, DefaultMaxFile, Journald];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(Analyze);
        context.RegisterProjectAction(AnalyzeDefault);
    }

    // One edit of the daemon's settings cures all services, so there is one finding a file.
    private static void AnalyzeDefault(ProjectAnalysisContext context)
    {
        if (DaemonLogDefault.Of(context) is not { IsUnrotatedJsonFile: true } found)
        {
            return;
        }

        foreach (var file in context.Project.Services.Where(DaemonReliance.IsIn).GroupBy(static s => s.Entry!.Key.File))
        {
            var services = file.OrderBy(static s => s.Entry!.Key.Span.Start).ToLookup(s => context.IsSuppressed(Rule, s));
            foreach (var service in services[true])
            {
                ReportDefault(context, [service], found);
            }

            if (services[false].Any())
            {
                ReportDefault(context, [.. services[false]], found);
            }
        }
    }

    private static void ReportDefault(ProjectAnalysisContext context, ImmutableArray<Service> services, DaemonLogDefault found) =>
        context.ReportDiagnostic(
            Diagnostic.Create(
                Rule,
                (services[0].Logging.Entry ?? services[0].Entry!).GetKeyLocation(),
                LogDrivers.JsonFile,
                services.Length == 1 ? $"'{services[0].Name}'" : $"{services.Length} services",
                "never rotated: neither the file nor the daemon's default sets max-size"),
            new FindingDetails
            {
                IsAboutFile = true,
                Related = [.. services.Skip(1).Select(static s => new RelatedLocation(s.GetKeyLocation(), $"'{s.Name}' too"))],
                InformedBy = found.Sources,
            });

    private static void Analyze(ServiceAnalysisContext context)
    {
        var logging = context.Service.Logging;
        if (!logging.Driver.TryGetValue(out var driver) || context.Service.HasUnresolvedExtends)
        {
            return;
        }

        if (driver == LogDrivers.Journald)
        {
            if (context.GetOption(Journald))
            {
                Report(
                    context,
                    "limited only by the journald.conf of each node; no option of the driver rotates them",
                    new FindingDetails { Severities = JournaldSeverities });
            }
        }
        else if (driver == LogDrivers.JsonFile && !MayHave(logging, MaxSize) && !MayTakeFromDaemon(context) && !IsRefused(context.Service))
        {
            Report(
                context,
                "never rotated; set max-size (and max-file), or use the local driver or a remote one",
                new FindingDetails { Related = [.. FindMaxFile(logging)], Fix = CreateFix(context) });
        }
        else if (IsLoki(driver) && !MayHave(logging, MaxSize) && !MayHaveNoFile(logging))
        {
            Report(
                context,
                "also kept in a file on the node that is never rotated; set max-size, or no-file to \"true\"",
                FindingDetails.None);
        }
    }

    private static void Report(ServiceAnalysisContext context, string problem, FindingDetails details)
    {
        var driver = context.Service.Logging.Driver;
        context.ReportDiagnostic(Diagnostic.Create(Rule, driver.GetLocation(), driver.Value, $"'{context.Service.Name}'", problem), details);
    }

    // The engine adds the options of its default driver to those of a container that names the same (moby daemon/logs.go).
    private static bool MayTakeFromDaemon(ServiceAnalysisContext context) =>
        DaemonLogDefault.Of(context) is { Driver: null or LogDrivers.JsonFile, HasMaxSize: not false };

    private static bool MayHave(LoggingSection logging, string option) =>
        logging.HasUnknownOptions || logging.Options.Any(o => o.Name.IsUnknown || o.Name.Is(option));

    // SL3003 says that compression asks for the max-size that is missing.
    private static bool IsRefused(Service service) =>
        service.IsComplete && service.Logging.GetOption("compress").TryGetValue(out var compress) && GoText.ReadBoolean(compress) == true;

    private static bool MayHaveNoFile(LoggingSection logging) =>
        logging.GetOption("no-file") is { IsPresent: true } noFile && (noFile.IsUnknown || noFile.Is("true") || noFile.Is("1"));

    // A plugin is named by its alias or by its image: loki, loki:latest, grafana/loki-docker-driver:3.3.2.
    private static bool IsLoki(string driver)
    {
        var image = Images.ImageName.Parse(driver);
        var name = image.Repository.AsSpan(image.Repository.LastIndexOf('/') + 1);
        return name is "loki" || name.StartsWith("loki-docker-driver");
    }

    private static IEnumerable<RelatedLocation> FindMaxFile(LoggingSection logging) =>
        logging.GetOption(MaxFile) is { IsPresent: true } maxFile
            ? [new RelatedLocation(maxFile.GetLocation(), "max-file has no effect without max-size")]
            : [];

    private static CodeFix? CreateFix(ServiceAnalysisContext context)
    {
        var logging = context.Service.Logging;
        if (FindTaker(logging) is not { Node: YamlMapping node }
            || !ReferenceEquals(node.File, logging.Driver.Source?.Node.File))
        {
            return null;
        }

        List<KeyValuePair<string, string>> added = [new(MaxSize, $"\"{context.GetOption(DefaultMaxSize)}\"")];
        if (logging.GetOption(MaxFile).IsAbsent)
        {
            added.Add(new(MaxFile, $"\"{context.GetOption(DefaultMaxFile)}\""));
        }

        return NestedEntries.Add(node, logging.FindEntry("options") is null ? ["options"] : [], added) is { } change
            ? CodeFix.Unsafe("Rotate the log files", change).ChangingService(context.Service, "logging", "options")
            : null;
    }

    private static ComposeMapping? FindTaker(LoggingSection logging) =>
        logging.FindEntry("options") is { } options ? options.Value as ComposeMapping : logging.Mapping;
}
