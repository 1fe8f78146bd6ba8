using System.Collections.Immutable;
using StackLint.Compose.Directives;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Model;

/// <summary>One file of a project.</summary>
/// <param name="Yaml">Its documents, comments and errors.</param>
/// <param name="Directives">Its comments that speak to StackLint.</param>
public sealed record ComposeFile(YamlFile Yaml, ImmutableArray<CommentDirective> Directives)
{
    public SourceFile Source => Yaml.Source;

    public string Path => Source.Path;
}
