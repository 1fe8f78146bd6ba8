using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>The nodes of a swarm, as <c>docker node inspect $(docker node ls -q)</c> prints them.</summary>
public sealed class NodesDocument : ClusterDocument
{
    internal NodesDocument(YamlFile yaml, ImmutableArray<ClusterProblem> problems, YamlNode? root, ImmutableArray<ClusterNode> nodes)
        : base(yaml, problems)
    {
        Root = root;
        Nodes = nodes;
    }

    public override ClusterDocumentKind Kind => ClusterDocumentKind.Nodes;

    /// <summary>The list at the top of the file; null when the file holds nothing that can be read.</summary>
    public YamlNode? Root { get; }

    public ImmutableArray<ClusterNode> Nodes { get; }

    /// <summary>Whether the role of a node is not known: managers cannot be counted.</summary>
    public bool HasUnknownRoles => Nodes.Any(static n => !n.Role.IsKnown);

    public IEnumerable<ClusterNode> Managers => Nodes.Where(static n => n.IsManager);

    public IEnumerable<ClusterNode> Workers => Nodes.Where(static n => n.Role.Is("worker"));

    /// <summary>Where the list begins.</summary>
    public Location GetLocation() => Source.GetLocation(Root is { } root ? new TextSpan(root.Span.Start, Math.Min(1, root.Span.Length)) : default);
}
