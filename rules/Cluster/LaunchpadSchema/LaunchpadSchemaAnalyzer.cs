using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Cluster;

/// <summary>SL7001: a Launchpad file that Launchpad refuses, or reads otherwise than it is written.</summary>
public sealed class LaunchpadSchemaAnalyzer : ComposeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "SL7001",
        "LaunchpadSchema",
        title: "Launchpad refuses or misreads the file",
        messageFormat: "{0}: {1}",
        RuleCategories.Cluster,
        DiagnosticSeverity.Error,
        ProfileSeverities.Always(RuleSeverity.Error));

    private static readonly ProfileSeverities Doubtful = ProfileSeverities.Always(RuleSeverity.Warning);

    private static readonly ProfileSeverities Harmless = ProfileSeverities.Always(RuleSeverity.Info);

    private static readonly ProfileSeverities Older = ProfileSeverities.Always(RuleSeverity.Hidden);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterLaunchpadAction(Analyze);

    private static void Analyze(LaunchpadAnalysisContext context)
    {
        var document = context.Document;
        if (ClusterTemplate.IsTemplate(document.Source))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, document.ApiVersion.GetLocation(), "Launchpad", "this is a template, and what it becomes is not compared with the format"),
                new FindingDetails { Severities = Harmless, IsAboutFile = true });
            return;
        }

        foreach (var group in document.Problems.Where(IsOwn).GroupBy(static p => (p.Tool, p.Kind, p.Message)))
        {
            var first = group.First();
            PlaceReporter.Report(
                context,
                Rule,
                group.Select(Locate),
                _ => [first.Tool == ClusterTool.Mke ? "MKE" : "Launchpad", first.Message],
                new FindingDetails { Severities = SeveritiesOf(first) },
                TitleOf(first),
                first.Kind == ClusterProblemKind.WrongType ? FixApplicability.Safe : FixApplicability.Unsafe);
        }
    }

    // A key that stands twice is SL0002's, what the engine says of mcrConfig SL7007's.
    private static bool IsOwn(ClusterProblem problem) =>
        problem.Tool == ClusterTool.Mke || (problem.Tool == ClusterTool.Launchpad && problem.Kind is not (ClusterProblemKind.DuplicateKey or ClusterProblemKind.Syntax));

    private static FoundPlace Locate(ClusterProblem problem) => new(problem.Location)
    {
        Changes = problem.Kind == ClusterProblemKind.WrongType ? ClusterProblemEdits.Retype(problem)
            : problem.Kind == ClusterProblemKind.Misread && problem.Node is YamlScalar { Anchor: null } scalar ? [Yaml.Editing.YamlEdit.Quote(scalar)]
            : IsReplaceable(problem) ? ClusterProblemEdits.Replace(problem)
            : [],
        Related = problem.Related is { } related ? [new RelatedLocation(related, "the first of them")] : [],
    };

    // Some keys of older versions are elsewhere today, or want another value; a version is changed together with its keys.
    private static bool IsReplaceable(ClusterProblem problem) => problem.Kind switch
    {
        ClusterProblemKind.UnknownKey => problem.Suggestion is { } word && !word.Contains('.', StringComparison.Ordinal) && (problem.Key, word) != ("version", "channel"),
        ClusterProblemKind.InvalidValue => true,
        _ => false,
    };

    private static string? TitleOf(ClusterProblem problem) => problem.Kind switch
    {
        ClusterProblemKind.WrongType => problem.Message.EndsWith("text", StringComparison.Ordinal) || problem.Message.EndsWith("texts", StringComparison.Ordinal) ? "Put it in quotes" : "Remove the quotes",
        ClusterProblemKind.Misread => "Put it in quotes",
        _ => problem.Suggestion is { } word ? $"Write '{word}'" : null,
    };

    private static ProfileSeverities? SeveritiesOf(ClusterProblem problem) => problem.Kind switch
    {
        ClusterProblemKind.OlderVersion => Older,
        ClusterProblemKind.DuplicateHost => Doubtful,

        // A registry without hosts is merely not there; flags that get lost make another swarm than the one that is written.
        ClusterProblemKind.Ignored => problem.Key is "msr" or "dtr" ? Harmless : Doubtful,
        _ => null,
    };
}
