using StackLint.Cluster;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Results;

/// <summary>A file that was linted.</summary>
/// <param name="Yaml">Its text and trees.</param>
/// <param name="Target">The target of its project, with the evidence; null for a cluster document.</param>
public sealed record LintedFile(YamlFile Yaml, TargetEvidence? Target)
{
    /// <summary>Which cluster document it is, null for a Compose file.</summary>
    public ClusterDocumentKind? ClusterKind { get; init; }

    /// <summary>Whether it was asked for; a file that others only extend or include was not.</summary>
    public bool IsRoot { get; init; } = true;

    /// <summary>Whether other files have a say in what is found in it: it is part of a project of several files, or of several projects.</summary>
    public bool IsShared { get; init; }

    public string Path => Yaml.Source.Path;
}
