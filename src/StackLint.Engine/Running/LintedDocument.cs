using StackLint.Cluster;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A cluster document with what was found in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Severities">The severities in force.</param>
/// <param name="Report">What the rules said; null when the file is broken.</param>
internal sealed record LintedDocument(LoadedFile File, ClusterDocumentKind Kind, SeverityResolver Severities, SubjectReport? Report) : LintedUnit(Severities, Report)
{
    internal override IEnumerable<YamlError> ErrorsOf(LoadedFile file) => file.Yaml!.Errors;
}
