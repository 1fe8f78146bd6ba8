using System.Text;

namespace StackLint.Cli.Pages;

/// <summary>Renders the Markdown that rule pages use for a terminal: headings, code blocks, inline code, emphasis and links.</summary>
internal static class TerminalMarkdown
{
    private const string Bold = "\e[1m";
    private const string Cyan = "\e[36m";
    private const string Reset = "\e[0m";

    internal static string Render(string markdown, bool useColor)
    {
        var output = new StringBuilder();
        var isCode = false;
        foreach (var line in markdown.TrimEnd().Split('\n').Select(static l => l.TrimEnd('\r')))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (isCode)
            {
                output.Append("    ").Append(line);
            }
            else if (line.StartsWith('#'))
            {
                Append(output, line.TrimStart('#').TrimStart(), Bold, useColor);
            }
            else
            {
                AppendInline(output, line, useColor);
            }

            output.Append('\n');
        }

        return output.ToString();
    }

    private static void AppendInline(StringBuilder output, string line, bool useColor)
    {
        var rest = line.AsSpan();
        while (rest.Length > 0)
        {
            rest = rest[0] switch
            {
                '`' when TryTake(rest, "`", out var code) => Take(output, rest, code, 1, Cyan, useColor),
                '*' when TryTake(rest, "**", out var strong) => Take(output, rest, strong, 2, Bold, useColor),
                '[' when TryTakeLink(output, rest, out var after) => after,
                _ => TakeCharacter(output, rest),
            };
        }
    }

    private static bool TryTake(ReadOnlySpan<char> text, string mark, out int length)
    {
        length = text.StartsWith(mark) ? text[mark.Length..].IndexOf(mark) : -1;
        return length > 0;
    }

    private static ReadOnlySpan<char> Take(StringBuilder output, ReadOnlySpan<char> text, int length, int mark, string style, bool useColor)
    {
        Append(output, text.Slice(mark, length), style, useColor);
        return text[(length + (2 * mark))..];
    }

    /// <summary><c>[text](target)</c> becomes the text with its target behind it.</summary>
    private static bool TryTakeLink(StringBuilder output, ReadOnlySpan<char> text, out ReadOnlySpan<char> after)
    {
        after = text;
        var middle = text.IndexOf("](");
        var end = middle < 0 ? -1 : text[middle..].IndexOf(')');
        if (end < 0 || text[1..middle].Contains('['))
        {
            return false;
        }

        output.Append(text[1..middle]).Append(" (").Append(text.Slice(middle + 2, end - 2)).Append(')');
        after = text[(middle + end + 1)..];
        return true;
    }

    private static ReadOnlySpan<char> TakeCharacter(StringBuilder output, ReadOnlySpan<char> text)
    {
        output.Append(text[0]);
        return text[1..];
    }

    private static void Append(StringBuilder output, ReadOnlySpan<char> text, string style, bool useColor)
    {
        if (useColor)
        {
            output.Append(style).Append(text).Append(Reset);
        }
        else
        {
            output.Append(text);
        }
    }
}
