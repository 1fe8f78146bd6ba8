using StackLint.Cluster;
using StackLint.Engine.Projects;

namespace StackLint.Engine.Running;

/// <summary>A cluster document to lint.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is.</param>
internal sealed record SelectedDocument(LoadedFile File, ClusterDocumentKind Kind);
