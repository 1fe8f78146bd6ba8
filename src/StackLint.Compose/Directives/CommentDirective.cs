using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Directives;

/// <summary>A comment that speaks to StackLint: <c># stacklint WORD rest</c>.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Word">The word after <c>stacklint</c>: <c>disable</c>, <c>disable-file</c>, <c>target=swarm</c>, <c>external</c>, …</param>
/// <param name="Rest">The text after the word, trimmed.</param>
/// <param name="RestStart">Where <paramref name="Rest"/> starts in the file.</param>
/// <param name="Covers">
/// The characters the directive speaks of: the entry (key with its whole block) or item on the comment's line, or for a comment
/// on a line of its own the next one below. Null when there is none.
/// </param>
public sealed record CommentDirective(SourceFile File, YamlComment Comment, string Word, string Rest, int RestStart, TextSpan? Covers)
{
    /// <summary>Whether the directive speaks of the node, or of something that holds it.</summary>
    public bool IsAbout(YamlNode node) =>
        ReferenceEquals(node.File, File) && Covers is { } covers && covers.Contains(node.ReportSpan);

    public Location GetLocation() => File.GetLocation(Comment.Span);
}
