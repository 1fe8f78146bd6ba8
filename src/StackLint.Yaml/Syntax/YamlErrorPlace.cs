using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Turns the parser's idea of a place into characters that can be underlined.</summary>
internal static class YamlErrorPlace
{
    /// <summary>A span inside the text, within one line, and at least one character wide unless the text is blank.</summary>
    internal static TextSpan Of(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, YamlText.EndOfLine(text, start));
        if (end > start)
        {
            return TextSpan.FromBounds(start, end);
        }

        if (start < text.Length && !YamlText.IsBreak(text[start]))
        {
            return new TextSpan(start, Width(text, start));
        }

        // At the end of a line or of the text, the last thing written before is what the reader looks at.
        var last = start - 1;
        while (last >= 0 && YamlText.IsBlankOrBreak(text[last]))
        {
            last--;
        }

        if (last > 0 && char.IsLowSurrogate(text[last]) && char.IsHighSurrogate(text[last - 1]))
        {
            last--;
        }

        return last >= 0 ? new TextSpan(last, Width(text, last)) : new TextSpan(start, 0);
    }

    private static int Width(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;
}
