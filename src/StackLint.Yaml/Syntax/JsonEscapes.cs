using System.Globalization;

namespace StackLint.Yaml.Syntax;

/// <summary>Writes what JSON allows and YAML refuses so that YAML reads the same, without moving a character.</summary>
internal static class JsonEscapes
{
    private const int EscapeLength = 6;

    /// <param name="text">The text, changed in place.</param>
    /// <param name="standIns">What to write instead.</param>
    internal static void Replace(Span<char> text, YamlStandIns standIns)
    {
        var isText = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    isText = !isText;
                    break;
                case '\t' when !isText:
                    text[i] = ' ';
                    break;
                case '\u2028' when isText:
                    text[i] = standIns.LineSeparator;
                    break;
                case '\u2029' when isText:
                    text[i] = standIns.ParagraphSeparator;
                    break;
                case '\\' when isText:
                    i = ReplaceEscape(text, i, standIns);
                    break;
            }
        }
    }

    // Returns the last character of the escape.
    private static int ReplaceEscape(Span<char> text, int start, YamlStandIns standIns)
    {
        if (start + 1 < text.Length && text[start + 1] == '/')
        {
            text[start] = standIns.Nothing;
        }

        if (ReadUnit(text, start) is not { } first || !char.IsSurrogate(first))
        {
            return start + 1;
        }

        if (char.IsHighSurrogate(first) && ReadUnit(text, start + EscapeLength) is { } second && char.IsLowSurrogate(second))
        {
            var escape = $"\\U{char.ConvertToUtf32(first, second):x8}";
            text.Slice(start, 2 * EscapeLength).Fill(standIns.Nothing);
            escape.CopyTo(text[start..]);
            return start + (2 * EscapeLength) - 1;
        }

        // Readers of JSON put the replacement character in the place of half a character.
        "\\ufffd".CopyTo(text[start..]);
        return start + EscapeLength - 1;
    }

    private static char? ReadUnit(ReadOnlySpan<char> text, int start) =>
        start + EscapeLength <= text.Length
        && text[start] == '\\'
        && text[start + 1] == 'u'
        && ushort.TryParse(text.Slice(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
