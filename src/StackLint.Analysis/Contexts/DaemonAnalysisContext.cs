using StackLint.Cluster;

namespace StackLint.Analysis.Contexts;

/// <summary>A <c>daemon.json</c>.</summary>
/// <param name="scope">The document and its settings.</param>
/// <param name="document">The document.</param>
public sealed class DaemonAnalysisContext(AnalysisScope<ClusterDocument> scope, DaemonDocument document)
    : ClusterAnalysisContext<DaemonDocument>(scope, document);
