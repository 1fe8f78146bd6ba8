using System.Collections.Immutable;
using StackLint.Compose.Directives;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Cluster;

/// <summary>A document that describes a cluster or its machines.</summary>
public abstract class ClusterDocument
{
    private protected ClusterDocument(YamlFile yaml, ImmutableArray<ClusterProblem> problems)
    {
        Yaml = yaml;
        Problems = [.. problems.OrderBy(static p => p.Location.SourceSpan.Start).ThenBy(static p => p.Location.SourceSpan.End)];
        Directives = CommentDirectives.Read(yaml);
    }

    public abstract ClusterDocumentKind Kind { get; }

    /// <summary>
    /// The text as it was read. For JSON that YAML forbids (a tab before the first bracket, the escape <c>\/</c>) it is not the
    /// file that the document was made from, but one without those errors.
    /// </summary>
    public YamlFile Yaml { get; }

    public SourceFile Source => Yaml.Source;

    /// <summary>The path as diagnostics print it.</summary>
    public string Path => Source.Path;

    /// <summary>The comments that speak to StackLint.</summary>
    public ImmutableArray<CommentDirective> Directives { get; }

    /// <summary>What the tools that read the document refuse or misread, in the order of the file.</summary>
    public ImmutableArray<ClusterProblem> Problems { get; }
}
