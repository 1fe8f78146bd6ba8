using System.Collections.Immutable;

namespace StackLint.Analysis.Contexts;

/// <summary>All that one run looks at. A finding is reported through the project or document that it stands in.</summary>
/// <param name="projects">The projects.</param>
/// <param name="cancellationToken">Ends the run.</param>
public sealed class RunAnalysisContext(ImmutableArray<ProjectAnalysisContext> projects, CancellationToken cancellationToken)
{
    /// <summary>The projects for which the rule is not off, in the order of their paths.</summary>
    public ImmutableArray<ProjectAnalysisContext> Projects { get; } = projects;

    public CancellationToken CancellationToken { get; } = cancellationToken;
}
