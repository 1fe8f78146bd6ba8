namespace StackLint.Yaml.Syntax;

/// <summary>
/// The lines of blanks that a block scalar may begin with. Docker's reader counts their breaks and takes the widest for the
/// indentation; the scanner refuses most of them, but reads the same when their blanks stand at the end of the header's line.
/// </summary>
internal static class BlockScalarHead
{
    /// <summary>The header that ends the last written line before <paramref name="position"/>, -1 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Offset behind the header and the lines of blanks after it.</param>
    /// <param name="from">Offset before which no header can begin.</param>
    internal static int FindBefore(ReadOnlySpan<char> text, int position, int from)
    {
        while (position > from && YamlText.IsBlankOrBreak(text[position - 1]))
        {
            position--;
        }

        var line = position;
        while (line > from && !YamlText.IsBreak(text[line - 1]))
        {
            line--;
        }

        for (var i = line; i < position; i++)
        {
            if (IsHeader(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the text has the looks of a block scalar's header here; it may still be part of a longer scalar.</summary>
    internal static bool IsHeader(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is not ('|' or '>') || (start > 0 && !YamlText.IsBlankOrBreak(text[start - 1])))
        {
            return false;
        }

        var indicators = YamlText.EndOfBlockHeader(text, start);
        var end = indicators;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end == text.Length || YamlText.IsBreak(text[end]) || (text[end] == '#' && end > indicators);
    }

    /// <summary>Whether the header says how far its lines are indented.</summary>
    internal static bool IsExplicit(ReadOnlySpan<char> text, int header) =>
        text[header..YamlText.EndOfBlockHeader(text, header)].ContainsAnyInRange('0', '9');

    /// <summary>The end of the header's line and the start of the first line behind it that holds more than spaces.</summary>
    internal static (int Start, int End) BlankLines(ReadOnlySpan<char> text, int header)
    {
        var start = YamlText.EndOfLine(text, header);
        var end = start;
        for (var i = start; i < text.Length && (text[i] == ' ' || YamlText.IsBreak(text[i])); i++)
        {
            end = YamlText.IsBreak(text[i]) ? i + 1 : end;
        }

        return (start, end);
    }

    /// <summary>Empties the lines of blanks without moving another character or changing the number of lines.</summary>
    /// <param name="text">The text, changed in place.</param>
    /// <param name="header">The scalar's indicator.</param>
    /// <param name="indentation">The columns that the collection around it is indented by, null when not known.</param>
    /// <returns>Whether there was something to empty and the scalar is still what it is for Docker.</returns>
    internal static bool Empty(Span<char> text, int header, int? indentation)
    {
        var (start, end) = BlankLines(text, header);
        var next = end;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var column = next - end;
        if (next < text.Length && !IsExplicit(text, header) && Widest(text[start..end]) > column && !(column <= indentation))
        {
            // The scalar has no text, and what follows is deeper than its key: only a comment can stand there.
            if (indentation is null || text[next] != '#')
            {
                return false;
            }

            end = next;
        }

        var lines = text[start..end];
        var blanks = lines.Count(' ');
        var written = blanks;
        Span<char> emptied = new char[lines.Length];
        emptied[..blanks].Fill(' ');
        foreach (var c in lines)
        {
            if (c != ' ')
            {
                emptied[written++] = c;
            }
        }

        emptied.CopyTo(lines);
        return blanks > 0;
    }

    private static int Widest(ReadOnlySpan<char> lines)
    {
        var (widest, blanks) = (0, 0);
        foreach (var c in lines)
        {
            blanks = c == ' ' ? blanks + 1 : 0;
            widest = Math.Max(widest, blanks);
        }

        return widest;
    }
}
