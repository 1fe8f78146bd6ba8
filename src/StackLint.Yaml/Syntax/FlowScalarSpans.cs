using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Reads the characters of a plain or quoted scalar, each with its place: folding, doubled quotes, escapes.</summary>
internal static class FlowScalarSpans
{
    /// <param name="text">What stands between the quotes, or the plain text.</param>
    /// <param name="style">How it is written.</param>
    internal static List<(char Character, TextSpan Span)> Read(string text, YamlScalarStyle style)
    {
        var result = new List<(char, TextSpan)>(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (YamlText.IsBlankOrBreak(c))
            {
                position = ReadBlanks(text, position, position, result);
            }
            else if (c == '\\' && style == YamlScalarStyle.DoubleQuoted && position + 1 < text.Length)
            {
                position = YamlText.IsBreak(text[position + 1])
                    ? ReadBlanks(text, position, position + 1, result)
                    : ReadEscape(text, position, result);
            }
            else
            {
                var length = c == '\'' && style == YamlScalarStyle.SingleQuoted ? 2 : 1;
                result.Add((c, new TextSpan(position, Math.Min(length, text.Length - position))));
                position += length;
            }
        }

        return result;
    }

    // Blanks on one line stay; around line breaks they go, and the first break is a blank, or nothing behind a backslash.
    private static int ReadBlanks(string text, int start, int from, List<(char Character, TextSpan Span)> result)
    {
        var end = from;
        var breaks = 0;
        while (end < text.Length && YamlText.IsBlankOrBreak(text[end]))
        {
            breaks += YamlText.IsBreak(text[end]) && !(text[end] == '\n' && end > from && text[end - 1] == '\r') ? 1 : 0;
            end++;
        }

        if (breaks == 0)
        {
            for (var i = start; i < end; i++)
            {
                result.Add((text[i], new TextSpan(i, 1)));
            }
        }
        else if (breaks == 1 && from == start)
        {
            result.Add((' ', TextSpan.FromBounds(start, end)));
        }

        for (var i = 1; i < breaks; i++)
        {
            result.Add(('\n', TextSpan.FromBounds(start, end)));
        }

        return end;
    }

    private static int ReadEscape(string text, int start, List<(char Character, TextSpan Span)> result)
    {
        var digits = text[start + 1] switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        var end = Math.Min(start + 2 + digits, text.Length);
        var span = TextSpan.FromBounds(start, end);
        if (digits == 0)
        {
            result.Add((Unescape(text[start + 1]), span));
        }
        else if (digits == 4 && ushort.TryParse(text.AsSpan(start + 2, end - start - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            // JSON writes one character as two such escapes.
            result.Add(((char)unit, span));
        }
        else if (int.TryParse(text.AsSpan(start + 2, end - start - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10ffff and not (>= 0xd800 and < 0xe000))
        {
            foreach (var c in char.ConvertFromUtf32(code))
            {
                result.Add((c, span));
            }
        }

        return end;
    }

    private static char Unescape(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\e',
        'N' => '\u0085',
        '_' => '\u00a0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => c,
    };
}
