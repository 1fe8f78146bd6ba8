using System.Text;

namespace StackLint.Engine.Results;

/// <summary>Takes the marks out of the Markdown that rule pages use: headings, fences, code, emphasis, links.</summary>
internal static class PlainText
{
    internal static string Of(IEnumerable<string> lines)
    {
        var result = new StringBuilder();
        var isCode = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            result.Append(isCode ? "    " + line : OfLine(line)).Append('\n');
        }

        return result.ToString().TrimEnd('\n');
    }

    private static string OfLine(string line)
    {
        var text = line.StartsWith('#') ? line.TrimStart('#').TrimStart() : line;
        var result = new StringBuilder(text.Length);
        var isCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`')
            {
                isCode = !isCode;
            }
            else if (!isCode && text.AsSpan(i).StartsWith("**", StringComparison.Ordinal))
            {
                i++;
            }
            else if (!isCode && IsEmphasis(text, i))
            {
                // Nothing to write: the mark itself.
            }
            else if (!isCode && text[i] == '[' && ReadLink(text, i) is { } link)
            {
                result.Append(OfLine(link.Label)).Append(" (").Append(link.Target).Append(')');
                i = link.End;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    // A lone asterisk that touches a word on exactly one side.
    private static bool IsEmphasis(string text, int i)
    {
        if (text[i] != '*')
        {
            return false;
        }

        var before = i > 0 && !char.IsWhiteSpace(text[i - 1]);
        var after = i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
        return before != after;
    }

    private static (string Label, string Target, int End)? ReadLink(string text, int start)
    {
        var middle = text.IndexOf("](", start, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : text.IndexOf(')', middle);
        return end < 0 ? null : (text[(start + 1)..middle], text[(middle + 2)..end], end);
    }
}
