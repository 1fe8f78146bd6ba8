namespace StackLint.Yaml.Syntax;

/// <summary>Puts a double-quoted scalar on one line without moving a character, and spells its <c>\'</c> as <c>'</c>.</summary>
internal static class QuotedLines
{
    /// <param name="text">The text, changed in place.</param>
    /// <param name="start">The opening quote.</param>
    /// <param name="standIns">What to write instead.</param>
    /// <returns>Whether anything had to be replaced.</returns>
    internal static bool Join(Span<char> text, int start, YamlStandIns standIns)
    {
        if (start >= text.Length || text[start] != '"')
        {
            return false;
        }

        var changed = false;
        for (var i = start + 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && !YamlText.IsBreak(text[i + 1]))
            {
                i++;
                if (text[i] == '\'')
                {
                    text[i - 1] = standIns.Nothing;
                    changed = true;
                }
            }
            else if (text[i] == '\\' || YamlText.IsBlankOrBreak(text[i]))
            {
                var escaped = text[i] == '\\';
                var end = i + 1;
                while (end < text.Length && YamlText.IsBlankOrBreak(text[end]))
                {
                    end++;
                }

                var run = text[i..end];
                if (run.IndexOfAny("\r\n\u0085\u2028\u2029") >= 0)
                {
                    standIns.Fold(run, escaped);
                    changed = true;
                }

                i = end - 1;
            }
        }

        return changed;
    }
}
