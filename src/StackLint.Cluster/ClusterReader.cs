using StackLint.Cluster.Daemon;
using StackLint.Cluster.Launchpad;
using StackLint.Cluster.Nodes;
using StackLint.Cluster.Reading;
using StackLint.Compose.Environments;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>Makes typed models of cluster documents.</summary>
public static class ClusterReader
{
    /// <summary>Reads a document. Never throws for bad input: what is wrong is in <see cref="ClusterDocument.Problems"/>.</summary>
    /// <param name="file">The text; it may hold errors.</param>
    /// <param name="kind">What the document is.</param>
    /// <param name="variables">The variables that Launchpad substitutes; null when nothing is known of them.</param>
    public static ClusterDocument Read(YamlFile file, ClusterDocumentKind kind, VariableSource? variables = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return kind switch
        {
            ClusterDocumentKind.Launchpad => LaunchpadBinder.Bind(JsonFile.Read(file), variables),
            ClusterDocumentKind.Daemon => DaemonBinder.BindFile(JsonFile.Read(file)),
            _ => NodeBinder.Bind(JsonFile.Read(file)),
        };
    }
}
