namespace StackLint.Analysis.Contexts;

/// <summary>One project.</summary>
/// <param name="scope">The project and its settings.</param>
public sealed class ProjectAnalysisContext(AnalysisScope scope) : ComposeAnalysisContext(scope);
