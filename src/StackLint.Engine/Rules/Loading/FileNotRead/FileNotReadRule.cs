using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Compose.Model;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Rules.Loading.FileNotRead;

/// <summary>SL0008: a file was not read.</summary>
internal static class FileNotReadRule
{
    private const string Joint = " is not read: ";

    internal static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "SL0008",
        name: "FileNotRead",
        title: "A file was left out",
        messageFormat: "{0} was not read: {1}",
        EngineCategories.Loading,
        DiagnosticSeverity.Error,
        new ProfileSeverities(RuleSeverity.Error, RuleSeverity.Error, RuleSeverity.Error),
        EngineCategories.PageRoot);

    // Nothing is wrong with the file: what it names is left to Docker.
    private static readonly ProfileSeverities OnPurpose = ProfileSeverities.Always(RuleSeverity.Info);

    // What is left out there is missing from the analysis.
    private static readonly ProfileSeverities Cut = ProfileSeverities.Always(RuleSeverity.Warning);

    internal static ReportedDiagnostic Report(string path, string problem, LinePosition place) => EngineDiagnostic.At(path, place, Descriptor, path, problem);

    /// <summary>A file that was given up at a limit.</summary>
    internal static ReportedDiagnostic Report(YamlFile file, YamlError limit) =>
        EngineDiagnostic.At(file.Source, limit.Span, Descriptor, file.Source.Path, limit.Message) with
        {
            Details = new FindingDetails { Severities = Cut },
        };

    /// <summary>What a project names and what was left out on purpose: remote files, those outside the roots, more than can be followed.</summary>
    internal static IEnumerable<Finding> FindIn(ComposeProject project) =>
        from problem in project.Problems
        where problem.Kind is LoadProblemKind.UnreadFile or LoadProblemKind.UnreadableFile or LoadProblemKind.Limit
        group problem by (problem.Kind, Name: NameOf(problem), Reason: ReasonOf(problem), problem.Node.File.Path) into same
        let first = same.First()
        select new Finding(
            Diagnostic.Create(Descriptor, first.Node.GetLocation(), same.Key.Name, same.Key.Reason),
            new FindingDetails
            {
                Severities = same.Key.Kind switch
                {
                    LoadProblemKind.UnreadableFile => null,
                    LoadProblemKind.Limit => Cut,
                    _ => OnPurpose,
                },
                Provenance = first.Provenance,
                Related =
                [
                    .. same.Where(p => !ReferenceEquals(p.Node, first.Node)).DistinctBy(static p => p.Node)
                        .Select(static p => new RelatedLocation(p.Node.GetLocation(), $"named here too ({p.Path})")),
                ],
            },
            Subject: null);

    // A text that variables are put into is no name.
    private static string NameOf(LoadProblem problem) =>
        problem.Path.Length == 0 ? "The value" : (problem.Node as YamlScalar)?.Value ?? problem.Path;

    private static string ReasonOf(LoadProblem problem)
    {
        var at = problem.Expectation.LastIndexOf(Joint, StringComparison.Ordinal);
        return at < 0 ? problem.Expectation : problem.Expectation[(at + Joint.Length)..];
    }
}
