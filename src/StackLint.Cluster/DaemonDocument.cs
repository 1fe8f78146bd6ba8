using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Cluster;

/// <summary>Settings of an engine, <c>daemon.json</c>.</summary>
public sealed class DaemonDocument : ClusterDocument
{
    internal DaemonDocument(YamlFile yaml, ImmutableArray<ClusterProblem> problems, DaemonSettings settings)
        : base(yaml, problems)
    {
        Settings = settings;
    }

    public override ClusterDocumentKind Kind => ClusterDocumentKind.Daemon;

    public DaemonSettings Settings { get; }
}
