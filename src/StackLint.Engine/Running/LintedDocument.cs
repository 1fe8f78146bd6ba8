using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A cluster document with what was found in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Errors">What its reader stumbles over.</param>
/// <param name="Severities">The severities in force.</param>
/// <param name="Report">What the rules said; null when the file is broken.</param>
internal sealed record LintedDocument(
    LoadedFile File,
    ClusterDocumentKind Kind,
    ImmutableArray<YamlError> Errors,
    SeverityResolver Severities,
    SubjectReport? Report) : LintedUnit(Severities, Report)
{
    internal override object Identity => File;

    internal override bool IsSame(LintedUnit other) =>
        other is LintedDocument document && ReferenceEquals(File, document.File) && Kind == document.Kind && ReferenceEquals(Report, document.Report);

    internal override IEnumerable<YamlError> ErrorsOf(LoadedFile file) => Errors;

    // Docker's loaders do not read it, and its own readers take the last of two equal keys without a word.
    internal override ReportedDiagnostic Describe(ReportedDiagnostic report, YamlError error) => report with
    {
        Details = report.Details with { Stage = null, Label = error.Kind == YamlErrorKind.DuplicateKey ? "only the last one counts" : report.Details.Label },
    };
}
