using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>One document of a YAML file.</summary>
/// <param name="file">The file it stands in.</param>
/// <param name="root">Its root node; a zero-width scalar when the document is empty.</param>
/// <param name="start">Where it starts: its <c>---</c>, or its first content.</param>
public sealed class YamlDocument(SourceFile file, YamlNode root, TextSpan start)
{
    public SourceFile File { get; } = file;

    public YamlNode Root { get; } = root;

    /// <summary>Its place among the documents of the file, counted from 0; documents that were left out count too.</summary>
    public int Index { get; init; }

    /// <summary>The <c>---</c> that opens the document, zero-width when it has none.</summary>
    public TextSpan StartSpan { get; } = start;

    /// <summary>Whether the document has no content at all.</summary>
    public bool IsEmpty => Root is YamlScalar { Span.IsEmpty: true, Properties: null };

    /// <summary>The innermost node whose span holds <paramref name="span"/>, keys included; null when none does.</summary>
    public YamlNode? FindNode(TextSpan span) => YamlNodeFinder.Find(Root, span);
}
