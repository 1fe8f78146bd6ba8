namespace StackLint.Yaml.Syntax;

/// <summary>Puts a bracketed collection on one line without moving a character.</summary>
internal static class FlowLines
{
    /// <summary>
    /// Blanks the line breaks that stand beside brackets, commas and colons, with the comments before them, and folds those
    /// inside plain scalars; quoted scalars are left alone.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    internal static bool Join(Span<char> text, int bracket, YamlStandIns standIns)
    {
        var changed = false;
        var depth = 0;
        for (var i = bracket; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    changed |= BlankBreaks(text, i + 1);
                    break;
                case ']' or '}':
                    depth--;
                    if (depth == 0)
                    {
                        return changed;
                    }

                    changed |= BlankBreaks(text, i + 1);
                    break;
                case ',' or ':':
                    changed |= BlankBreaks(text, i + 1);
                    break;
                case '"' or '\'':
                    i = EndOfQuotes(text, i);
                    changed |= BlankBreaks(text, i + 1);
                    break;
                case var c when YamlText.IsBreak(c):
                    changed |= FoldBreaks(text, i, standIns);
                    break;
            }
        }

        return changed;
    }

    private static bool BlankBreaks(Span<char> text, int start)
    {
        var changed = false;
        for (var i = start; i < text.Length; i++)
        {
            var isBreak = YamlText.IsBreak(text[i]);
            if (text[i] == '#' && (changed || YamlText.IsBlankOrBreak(text[i - 1])))
            {
                for (; i < text.Length && !YamlText.IsBreak(text[i]); i++)
                {
                    text[i] = ' ';
                }

                isBreak = i < text.Length;
            }

            if (isBreak)
            {
                text[i] = ' ';
                changed = true;
            }
            else if (i < text.Length && text[i] is not (' ' or '\t'))
            {
                break;
            }
        }

        return changed;
    }

    private static bool FoldBreaks(Span<char> text, int start, YamlStandIns standIns)
    {
        var end = start;
        while (end < text.Length && YamlText.IsBlankOrBreak(text[end]))
        {
            end++;
        }

        if (end >= text.Length || text[end] == '#')
        {
            return false;
        }

        if (text[end] is ']' or '}' or ',')
        {
            text[start..end].Fill(' ');
            return true;
        }

        while (text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        standIns.Fold(text[start..end], isEscaped: false);
        return true;
    }

    private static int EndOfQuotes(ReadOnlySpan<char> text, int start)
    {
        var quote = text[start];
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i;
            }
        }

        return text.Length - 1;
    }
}
