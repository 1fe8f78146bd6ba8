using System.Buffers;
using System.Globalization;
using System.Text;

namespace StackLint.Reporting.Text;

/// <summary>Makes text from linted files safe for a terminal: no character may act instead of being shown.</summary>
public static class ControlCharacters
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The text with every acting character written as an escape; line breaks and tabs too.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                escaped.Append(text, i++, 2);
            }
            else if (Acts(text[i]))
            {
                escaped.Append(EscapeOf(text[i]));
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// The same JSON with every acting character behind ASCII written as an escape: JSON takes them raw, a terminal that shows
    /// the log acts on them. Such characters stand in strings only.
    /// </summary>
    public static string EscapeJson(string json)
    {
        StringBuilder? escaped = null;
        var copied = 0;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] < '\u007F' || !Acts(json[i]))
            {
                continue;
            }

            if (char.IsSurrogatePair(json, i))
            {
                i++;
                continue;
            }

            escaped ??= new StringBuilder(json.Length + 16);
            escaped.Append(json, copied, i - copied).Append(EscapeOf(json[i]));
            copied = i + 1;
        }

        return escaped is null ? json : escaped.Append(json, copied, json.Length - copied).ToString();
    }

    /// <summary>
    /// Whether a character moves the cursor, starts an escape sequence, breaks the line, turns the direction of text (which can
    /// make a line read as another), or is half of a pair.
    /// </summary>
    public static bool Acts(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    public static string EscapeOf(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => $"\\u{(int)c:X4}",
    };
}
