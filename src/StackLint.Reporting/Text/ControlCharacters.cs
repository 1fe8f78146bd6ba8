using System.Buffers;
using System.Globalization;
using System.Text;

namespace StackLint.Reporting.Text;

/// <summary>
/// Makes text from linted files safe for a terminal and for the log of a build: no character may act instead of being shown.
/// </summary>
public static class ControlCharacters
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>
    /// The text with every acting character written as an escape; line breaks and tabs too, and what would be a command in a log.
    /// </summary>
    public static string Escape(string text)
    {
        var marks = LogCommandMarks.Find(text);
        if (marks.IsEmpty && text.AsSpan().IndexOfAnyExcept(Plain) < 0)
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
            else if (Acts(text[i]) || marks.AsSpan().BinarySearch(i) >= 0)
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
    /// the log acts on them; and so what would be a command in a log. Both stand in strings only.
    /// </summary>
    public static string EscapeJson(string json) => Rewrite(json, EscapeOf);

    /// <summary>The same XML with all that written as a reference; it stands in text and attributes only.</summary>
    public static string EscapeXml(string xml) => Rewrite(xml, static c => $"&#x{(int)c:X};");

    private static string Rewrite(string text, Func<char, string> rewrite)
    {
        StringBuilder? rewritten = null;
        var copied = 0;
        var marks = LogCommandMarks.Find(text);
        if (marks.IsEmpty && !text.AsSpan().ContainsAnyInRange('\u007F', '\uFFFF'))
        {
            return text;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u007F' ? marks.AsSpan().BinarySearch(i) < 0 : !Acts(text[i]))
            {
                continue;
            }

            if (char.IsSurrogatePair(text, i))
            {
                i++;
                continue;
            }

            rewritten ??= new StringBuilder(text.Length + 16);
            rewritten.Append(text, copied, i - copied).Append(rewrite(text[i]));
            copied = i + 1;
        }

        return rewritten is null ? text : rewritten.Append(text, copied, text.Length - copied).ToString();
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
