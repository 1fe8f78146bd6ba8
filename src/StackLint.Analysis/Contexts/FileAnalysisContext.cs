using StackLint.Compose.Model;

namespace StackLint.Analysis.Contexts;

/// <summary>One file of a project.</summary>
/// <param name="scope">The project and its settings.</param>
/// <param name="file">The file.</param>
public sealed class FileAnalysisContext(AnalysisScope<ComposeProject> scope, ComposeFile file) : ComposeAnalysisContext(scope)
{
    public ComposeFile File { get; } = file;
}
