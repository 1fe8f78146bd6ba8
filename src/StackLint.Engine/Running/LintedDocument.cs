using StackLint.Cluster;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A cluster document with what was found in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Severities">The severities in force.</param>
/// <param name="Report">What the rules said; null when the file is broken.</param>
internal sealed record LintedDocument(SelectedDocument Document, SeverityResolver Severities, SubjectReport? Report) : LintedUnit(Severities, Report)
{
    internal LoadedFile File => Document.File;

    internal ClusterDocumentKind Kind => Document.Kind;

    internal override IEnumerable<YamlError> ErrorsOf(LoadedFile file) => Document.Errors;
}
