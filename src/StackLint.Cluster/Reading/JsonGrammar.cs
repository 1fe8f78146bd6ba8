using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Cluster.Reading;

/// <summary>Finds where a text is no JSON, though perhaps YAML.</summary>
internal static class JsonGrammar
{
    // Deeper nesting is refused by Go's reader, too.
    private const int MaxDepth = 10_000;

    /// <summary>The first place that breaks the grammar, and what is wrong there; null for JSON and for a text of blanks.</summary>
    internal static (TextSpan Span, string Message)? FindError(SourceFile source)
    {
        var text = source.Text.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException e)
        {
            var at = FindOffset(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            var offset = FindWord(text, Encoding.UTF8.GetCharCount(bytes.AsSpan(0, at)), Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)));
            return (new TextSpan(offset, offset < text.Length ? 1 : 0), Describe(text, offset));
        }
    }

    // Of a wrong word the reader tells the first character that is wrong.
    private static int FindWord(string text, int offset, int consumed)
    {
        var start = offset;
        while (start > consumed && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static int FindOffset(byte[] bytes, long line, long position)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var lineFeed = Array.IndexOf(bytes, (byte)'\n', start);
            if (lineFeed < 0)
            {
                break;
            }

            start = lineFeed + 1;
        }

        return (int)Math.Min(start + position, bytes.Length);
    }

    private static string Describe(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return "this is no JSON: it ends too early";
        }

        return text[offset] switch
        {
            '/' or '#' => "this is no JSON: comments are not allowed",
            '\'' => "this is no JSON: texts stand in double quotes",
            '}' or ']' when LastBefore(text, offset) == ',' => "this is no JSON: a comma stands before the closing bracket",
            '"' when LastBefore(text, offset) is not (',' or '{' or '[' or ':') => "this is no JSON: a comma is missing",
            < ' ' and not ('\r' or '\n') => "this is no JSON: a control character stands in a text",
            '\r' or '\n' => "this is no JSON: a line ends too early",
            var c => $"this is no JSON: '{c}' cannot stand here",
        };
    }

    private static char LastBefore(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd();
        return before.IsEmpty ? '\0' : before[^1];
    }
}
