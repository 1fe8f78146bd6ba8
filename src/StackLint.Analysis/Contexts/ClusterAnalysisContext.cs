using Microsoft.CodeAnalysis;
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

    /// <summary>
    /// Whether a comment suppresses a rule at a place. Only a rule that makes one finding of several places asks: it must report the
    /// suppressed ones apart, or the comment on one of them would speak for all.
    /// </summary>
    public bool IsSuppressed(DiagnosticDescriptor rule, Location place) => IsSuppressed(rule.Id, place);
}
