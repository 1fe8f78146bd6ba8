using System.Collections.Immutable;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Directives;

/// <summary>Reads the directives of a file.</summary>
public static class CommentDirectives
{
    /// <summary>All comments of the form <c># stacklint …</c>, in order, each with what it covers.</summary>
    public static ImmutableArray<CommentDirective> Read(YamlFile file) => throw new NotImplementedException();
}
