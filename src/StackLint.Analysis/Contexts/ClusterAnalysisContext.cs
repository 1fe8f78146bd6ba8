using StackLint.Cluster;

namespace StackLint.Analysis.Contexts;

/// <summary>One cluster document.</summary>
/// <typeparam name="TDocument">Its kind.</typeparam>
/// <param name="scope">The document and its settings.</param>
/// <param name="document">The document.</param>
public abstract class ClusterAnalysisContext<TDocument>(AnalysisScope<ClusterDocument> scope, TDocument document) : RuleAnalysisContext(scope)
    where TDocument : ClusterDocument
{
    public TDocument Document { get; } = document;
}
