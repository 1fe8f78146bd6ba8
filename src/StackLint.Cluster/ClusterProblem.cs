using Microsoft.CodeAnalysis;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>Something that the tool which reads a document refuses or misreads.</summary>
/// <param name="Location">The smallest place that is wrong.</param>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="Message">What is wrong, without final period.</param>
public sealed record ClusterProblem(Location Location, ClusterProblemKind Kind, string Message)
{
    /// <summary>Who refuses or misreads it.</summary>
    public required ClusterTool Tool { get; init; }

    /// <summary>The key or setting concerned, as it is written; empty when it is none.</summary>
    public string Key { get; init; } = "";

    /// <summary>What was probably meant; null when nothing is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The node at <see cref="Location"/>; null for a part of a text.</summary>
    public YamlNode? Node { get; init; }

    /// <summary>The other place concerned: the first of two hosts with one address.</summary>
    public Location? Related { get; init; }
}
