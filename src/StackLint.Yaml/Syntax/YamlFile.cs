using System.Collections.Immutable;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>What a text holds: documents, comments and errors. Documents before an error are complete.</summary>
/// <param name="Source">The text.</param>
/// <param name="Documents">The documents in order. After a syntax error the document it stands in is left out.</param>
/// <param name="Comments">All comments in order, also those of a document that is left out.</param>
/// <param name="Errors">The errors in order of their places.</param>
public sealed record YamlFile(
    SourceFile Source,
    ImmutableArray<YamlDocument> Documents,
    ImmutableArray<YamlComment> Comments,
    ImmutableArray<YamlError> Errors)
{
    /// <summary>Whether a <see cref="YamlErrorKind.Syntax"/> error was met.</summary>
    public bool HasSyntaxError => Errors.Any(static e => e.Kind == YamlErrorKind.Syntax);
}
