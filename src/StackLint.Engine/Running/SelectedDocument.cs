using System.Collections.Immutable;
using StackLint.Cluster;
using StackLint.Engine.Projects;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A cluster document to lint.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is.</param>
internal sealed record SelectedDocument(LoadedFile File, ClusterDocumentKind Kind)
{
    /// <summary>What is wrong with the text itself.</summary>
    internal ImmutableArray<YamlError> Errors { get; } = ClusterReader.FindErrors(File.Yaml!, Kind);

    internal bool IsBroken => Errors.Any(static e => e.Kind != YamlErrorKind.DuplicateKey);
}
