using StackLint.Cluster;

namespace StackLint.Analysis.Contexts;

/// <summary>What <c>docker node inspect</c> printed.</summary>
/// <param name="scope">The document and its settings.</param>
/// <param name="document">The document.</param>
public sealed class NodesAnalysisContext(AnalysisScope<ClusterDocument> scope, NodesDocument document)
    : ClusterAnalysisContext<NodesDocument>(scope, document);
