using StackLint.Compose.Model;
using StackLint.Yaml.Syntax;

namespace StackLint.Analysis.Contexts;

/// <summary>One node of a file's tree, as it is written.</summary>
/// <param name="scope">The project and its settings.</param>
/// <param name="file">The file.</param>
/// <param name="node">The node; an alias is visited as itself, its target where it is written.</param>
public sealed class YamlAnalysisContext(AnalysisScope<ComposeProject> scope, ComposeFile file, YamlNode node) : ComposeAnalysisContext(scope)
{
    public ComposeFile File { get; } = file;

    public YamlNode Node { get; } = node;
}
