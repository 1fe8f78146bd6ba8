using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Removes one entry of a block mapping and leaves the comment behind it where it stood.</summary>
internal static class EntryLineRemoval
{
    internal static TextChange? Remove(YamlMappingEntry entry)
    {
        var text = entry.Key.File.Text;
        var begin = text.Lines.GetLineFromPosition(entry.Span.Start);
        var end = text.Lines.GetLineFromPosition(entry.Span.End);
        if (!SourceLines.IsFirstOnLine(text, entry.Span.Start)
            || !SourceLines.IsLastOnLine(text, entry.Span.End)
            || (begin.LineNumber < end.LineNumber && text.ToString(entry.Span).Contains('#')))
        {
            return null;
        }

        var comment = text.ToString(TextSpan.FromBounds(entry.Span.End, end.End)).IndexOf('#');
        if (comment >= 0)
        {
            return new TextChange(TextSpan.FromBounds(entry.Span.Start, entry.Span.End + comment), "");
        }

        // Of the blank lines around the entry those above it are enough, and at the end of the file none.
        var first = begin.LineNumber;
        var next = end.LineNumber + 1;
        if (next >= text.Lines.Count - 1 && (next == text.Lines.Count || text.Lines[next].Span.IsEmpty))
        {
            while (first > 0 && SourceLines.IsBlank(text, text.Lines[first - 1].Span))
            {
                first--;
            }
        }
        else if (first == 0 || IsGap(text, first - 1))
        {
            while (next < text.Lines.Count - 1 && SourceLines.IsBlank(text, text.Lines[next].Span))
            {
                next++;
            }
        }

        // The last line of a file without a final line break takes the break before it along.
        return new TextChange(
            next < text.Lines.Count ? TextSpan.FromBounds(text.Lines[first].Start, text.Lines[next].Start)
                : TextSpan.FromBounds(first > 0 ? text.Lines[first - 1].End : 0, end.End),
            "");
    }

    private static bool IsGap(SourceText text, int line) =>
        SourceLines.IsBlank(text, text.Lines[line].Span) || text.ToString(text.Lines[line].Span).TrimEnd() == "---";
}
