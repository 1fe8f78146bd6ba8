using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Portability;

/// <summary>SL6008: scalars that another reader of YAML takes for something else, and those in other quotes than asked for.</summary>
public sealed class ScalarQuotingAnalyzer : ComposeAnalyzer
{
    private static readonly RuleOption<PortQuotes> Ports = RuleOption.Choice(
        "stacklint.sl6008.ports", PortQuotes.Any, "Quotes of the items of ports and expose: any, quoted (of either kind), double or single");

    private static readonly RuleOption<VolumeQuotes> Volumes = RuleOption.Choice(
        "stacklint.sl6008.volumes", VolumeQuotes.Any, "Quotes of the items of volumes: any, or unquoted where YAML needs none");

    private static readonly RuleOption<QuoteStyle> Style = RuleOption.Choice(
        "stacklint.sl6008.style", QuoteStyle.Any, "Quotes of all quoted scalars of a file: any, double or single");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL6008",
        "ScalarQuoting",
        title: "Ambiguous or inconsistent quoting",
        messageFormat: "Write '{0}' {1}: {2}",
        RuleCategories.Portability,
        DiagnosticSeverity.Info,
        new ProfileSeverities(RuleSeverity.Hidden, RuleSeverity.Info, RuleSeverity.Hidden));

    // Who asks for a style wants to see it.
    private static readonly ProfileSeverities AskedFor = ProfileSeverities.Always(RuleSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override ImmutableArray<RuleOption> SupportedOptions { get; } = [Ports, Volumes, Style];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterServiceAction(AnalyzeService);
        context.RegisterFileAction(AnalyzeFile);
    }

    private static void AnalyzeService(ServiceAnalysisContext context)
    {
        ImmutableArray<QuotingFault> ports = [.. QuotingFaults.OfPorts(context.Service, context.GetOption(Ports))];
        Report(context, ports.Where(static f => !f.IsStyle));
        Report(context, ports.Where(static f => f.IsStyle));
        Report(context, QuotingFaults.OfEnvironment(context.Service));
        if (context.GetOption(Volumes) == VolumeQuotes.Unquoted)
        {
            Report(context, QuotingFaults.OfVolumes(context.Service));
        }
    }

    // JSON has but one kind of quotes.
    private static void AnalyzeFile(FileAnalysisContext context)
    {
        var style = context.GetOption(Style);
        if (style == QuoteStyle.Any || context.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var documents = context.File.Yaml.Documents;
        Report(context, (context.Target == ComposeTarget.Swarm ? documents.Take(1) : documents).SelectMany(d => FileQuotes.Find(d.Root, style)), isAboutFile: true);
    }

    // Of a service, and of a file, the faults of one kind make one finding in each file that they stand in.
    private static void Report(ComposeAnalysisContext context, IEnumerable<QuotingFault> faults, bool isAboutFile = false)
    {
        // An alias brings the same scalar twice.
        foreach (var group in faults.DistinctBy(static f => f.Node).GroupBy(static f => f.Node.File))
        {
            var first = group.First();
            ImmutableArray<QuotingFault> cured = [.. group.Where(static f => f.Change is not null)];
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, first.Node.GetLocation(), Shown(first.Node), first.Order, first.Reason),
                new FindingDetails
                {
                    Related = [.. group.Skip(1).Select(static f => new RelatedLocation(f.Node.GetLocation(), $"write '{Shown(f.Node)}' {f.Order} too"))],
                    Severities = first.IsStyle ? AskedFor : null,
                    IsAboutFile = isAboutFile,
                    Parts = [.. group.Select(f => f.NameIn(isAboutFile))],
                    Fix = cured.IsEmpty ? null : CodeFix.Safe(cured.Length == 1 ? $"Write it {first.Order}" : $"Write them {first.Order}", [.. cured.Select(static f => f.Change!.Value).OrderBy(static c => c.Span.Start)]),
                });
        }
    }

    private static string Shown(YamlScalar node) => node.Value.Length > 40 ? node.Value[..40] + "…" : node.Value;
}
