using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Rules.Edits;

/// <summary>The comments that plainly belong to one entry of a block mapping: they go where it goes.</summary>
/// <param name="Above">Those directly above its key, in the key's column.</param>
/// <param name="Behind">The one behind its value with the blanks before it; null when there is none.</param>
/// <param name="Span">The entry with them, from the first comment on.</param>
public sealed record EntryComments(ImmutableArray<string> Above, string? Behind, TextSpan Span)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Above.IsEmpty && Behind is null;

    /// <summary>The comments of an entry; none in braces, where a line may hold more than one.</summary>
    public static EntryComments Of(YamlMappingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = entry.Key.File.Text;
        var own = text.Lines.GetLineFromPosition(entry.Span.Start);
        var column = entry.Span.Start - own.Start;
        if (entry.Key.Parent is not YamlMapping { IsFlow: false } || !string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(own.Start, entry.Span.Start))))
        {
            return new EntryComments([], null, entry.Span);
        }

        var first = own.LineNumber;
        while (first > 0 && IsCommentAt(text.ToString(text.Lines[first - 1].Span), column))
        {
            first--;
        }

        var end = text.Lines.GetLineFromPosition(entry.Span.End).End;
        var behind = text.ToString(TextSpan.FromBounds(entry.Span.End, end)).TrimEnd();
        var hasBehind = behind.TrimStart().StartsWith('#');
        return new EntryComments(
            [.. Enumerable.Range(first, own.LineNumber - first).Select(i => text.ToString(text.Lines[i].Span).Trim())],
            hasBehind ? behind : null,
            TextSpan.FromBounds(first < own.LineNumber ? text.Lines[first].Start + column : entry.Span.Start, hasBehind ? end : entry.Span.End));
    }

    private static bool IsCommentAt(string line, int column) =>
        line.Length > column && line[column] == '#' && string.IsNullOrWhiteSpace(line[..column]);
}
