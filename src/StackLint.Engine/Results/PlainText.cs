using System.Buffers;
using System.Text;

namespace StackLint.Engine.Results;

/// <summary>Takes the marks out of the Markdown that rule pages use: headings, fences, code, emphasis, links.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("`*[");

    internal static string Of(ReadOnlySpan<char> markdown)
    {
        var result = new StringBuilder(markdown.Length);
        var isCode = false;
        foreach (var line in markdown.EnumerateLines())
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (isCode)
            {
                result.Append("    ").Append(line);
            }
            else
            {
                AppendLine(result, line.StartsWith('#') ? line.TrimStart('#').TrimStart() : line);
            }

            result.Append('\n');
        }

        return result.ToString().TrimEnd('\n');
    }

    private static void AppendLine(StringBuilder result, ReadOnlySpan<char> text)
    {
        var isCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            var mark = text[i..].IndexOfAny(Marks);
            var end = mark < 0 ? text.Length : i + mark;
            result.Append(text[i..end]);
            i = end;
            if (i == text.Length)
            {
                return;
            }

            if (text[i] == '`')
            {
                isCode = !isCode;
            }
            else if (!isCode && text[i..].StartsWith("**", StringComparison.Ordinal))
            {
                i++;
            }
            else if (!isCode && IsEmphasis(text, i))
            {
                // Nothing to write: the mark itself.
            }
            else if (!isCode && text[i] == '[' && FindLink(text, i) is { } link)
            {
                AppendLine(result, text[(i + 1)..link.Middle]);
                result.Append(" (").Append(text[(link.Middle + 2)..link.End]).Append(')');
                i = link.End;
            }
            else
            {
                result.Append(text[i]);
            }
        }
    }

    // A lone asterisk that touches a word on exactly one side.
    private static bool IsEmphasis(ReadOnlySpan<char> text, int i)
    {
        if (text[i] != '*')
        {
            return false;
        }

        var before = i > 0 && !char.IsWhiteSpace(text[i - 1]);
        var after = i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
        return before != after;
    }

    // Where the label ends, and where the whole.
    private static (int Middle, int End)? FindLink(ReadOnlySpan<char> text, int start)
    {
        var label = text[start..].IndexOf("](", StringComparison.Ordinal);
        var target = label < 0 ? -1 : text[(start + label)..].IndexOf(')');
        return target < 0 ? null : (start + label, start + label + target);
    }
}
