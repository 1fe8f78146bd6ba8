using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Testing.Markup;

/// <summary>Reads <c>{|SL1001:text|}</c>. Marks may nest, also to put several IDs on one span; line ends become LF.</summary>
public static class MarkupParser
{
    /// <summary>Separates text and marks.</summary>
    /// <exception cref="FormatException">A mark is not closed.</exception>
    public static MarkedText Parse(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var source = markup.ReplaceLineEndings("\n");
        var text = new StringBuilder(source.Length);
        var open = new Stack<(string Id, int Start)>();
        var spans = new List<MarkedSpan>();
        for (var i = 0; i < source.Length;)
        {
            if (ReadOpening(source, i) is { } id)
            {
                open.Push((id, text.Length));
                i += id.Length + 3;
            }
            else if (open.Count > 0 && source.AsSpan(i).StartsWith("|}", StringComparison.Ordinal))
            {
                var (closed, start) = open.Pop();
                spans.Add(new MarkedSpan(closed, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(source[i++]);
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), [.. Order(spans)])
            : throw new FormatException($"The mark of {open.Peek().Id} is not closed.");
    }

    internal static IEnumerable<MarkedSpan> Order(IEnumerable<MarkedSpan> spans) =>
        spans.OrderBy(static s => s.Span.Start).ThenBy(static s => s.Span.End).ThenBy(static s => s.Id, StringComparer.Ordinal);

    // An ID is letters followed by digits, so that `{|` elsewhere stays text.
    private static string? ReadOpening(string source, int start)
    {
        if (!source.AsSpan(start).StartsWith("{|", StringComparison.Ordinal))
        {
            return null;
        }

        var end = start + 2;
        while (end < source.Length && char.IsAsciiLetterUpper(source[end]))
        {
            end++;
        }

        var digits = end;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
        {
            end++;
        }

        return digits > start + 2 && end > digits && end < source.Length && source[end] == ':' ? source[(start + 2)..end] : null;
    }
}
