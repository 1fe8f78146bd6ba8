using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Looks at the lines around an edit.</summary>
internal static class SourceLines
{
    /// <summary>The line break the file uses, <c>\n</c> when it has none.</summary>
    internal static string BreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>The blanks up to a column: what stands before <paramref name="position"/> on its line, with everything else made blank.</summary>
    internal static string IndentationAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return string.Create(position - line.Start, (text, line.Start), static (blanks, source) =>
        {
            for (var i = 0; i < blanks.Length; i++)
            {
                blanks[i] = source.text[source.Start + i] == '\t' ? '\t' : ' ';
            }
        });
    }

    /// <summary>Whether only blanks stand before <paramref name="position"/> on its line.</summary>
    internal static bool IsFirstOnLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return IsBlank(text, TextSpan.FromBounds(line.Start, position));
    }

    /// <summary>Whether the rest of the line holds nothing but blanks and a comment.</summary>
    internal static bool IsLastOnLine(SourceText text, int position)
    {
        var end = text.Lines.GetLineFromPosition(position).End;
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position == end || text[position] == '#';
    }

    internal static bool IsBlank(SourceText text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!YamlText.IsBlankOrBreak(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
