using System.Collections.Immutable;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>What a text holds: documents, comments and errors. Documents before an error are complete.</summary>
/// <param name="Source">The text.</param>
/// <param name="Documents">The documents in order, without those that hold a syntax error. After an error at which the parser gave up there are no further ones.</param>
/// <param name="Comments">The comments in order, also those of a document that is left out; after a syntax error at which the parser gave up, those before it.</param>
/// <param name="Errors">The errors in order of their places.</param>
public sealed record YamlFile(
    SourceFile Source,
    ImmutableArray<YamlDocument> Documents,
    ImmutableArray<YamlComment> Comments,
    ImmutableArray<YamlError> Errors)
{
    /// <summary>
    /// The root of the first document; a zero-width scalar at the start of a file without documents, null when the first document
    /// holds a syntax error.
    /// </summary>
    public YamlNode? FirstRoot => Documents is [{ Index: 0 } first, ..] ? first.Root
        : Documents.IsEmpty && !HasSyntaxError ? new YamlScalar(Source, default, properties: null, YamlScalarStyle.Plain, "")
        : null;

    /// <summary>Whether a <see cref="YamlErrorKind.Syntax"/> error was met.</summary>
    public bool HasSyntaxError => Errors.Any(static e => e.Kind == YamlErrorKind.Syntax);
}
