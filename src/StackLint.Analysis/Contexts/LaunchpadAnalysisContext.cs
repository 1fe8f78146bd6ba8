using StackLint.Cluster;

namespace StackLint.Analysis.Contexts;

/// <summary>A Launchpad cluster file.</summary>
/// <param name="scope">The document and its settings.</param>
/// <param name="document">The document.</param>
public sealed class LaunchpadAnalysisContext(AnalysisScope<ClusterDocument> scope, LaunchpadDocument document)
    : ClusterAnalysisContext<LaunchpadDocument>(scope, document);
