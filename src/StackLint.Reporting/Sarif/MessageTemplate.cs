using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// A message format as SARIF's readers want it: a sentence with a period, and each placeholder behind a single quote. The messages
/// have quotes around names only, so a placeholder that stands in none is taken into the argument of the quoted one before it.
/// </summary>
internal sealed class MessageTemplate
{
    /// <param name="format">The composite format, for example <c>Port '{0}' is published {1:N0} times</c>.</param>
    public MessageTemplate(string format)
    {
        var pattern = Parse(format);
        Exact = Joined(pattern);
        Quoted = WithQuotes(pattern);
    }

    /// <summary>The template that tells a message to the letter; null where the first placeholder stands behind no quote, or there is none.</summary>
    public MessagePattern? Exact { get; }

    /// <summary>The template with quotes of its own around every placeholder that has none, for messages without a quote.</summary>
    public (MessagePattern Read, MessagePattern Written) Quoted { get; }

    /// <summary>A sentence with its period; a question at its end goes into brackets.</summary>
    public static string Terminated(string text) => text switch
    {
        [.., '.'] => text,
        [.., '?'] when text.LastIndexOf("; ", StringComparison.Ordinal) is var at and > 0 => $"{text[..at]} ({text[(at + 2)..]}).",
        [.., '?' or '!'] => text[..^1] + ".",
        _ => text + ".",
    };

    private static MessagePattern Parse(string format)
    {
        var parts = ImmutableArray.CreateBuilder<(string, int)>();
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '{' or '}' && i + 1 < format.Length && format[i + 1] == format[i])
            {
                literal.Append(format[i++]);
            }
            else if (format[i] == '{' && format.IndexOf('}', i) is var end and > 0
                && int.TryParse(format.AsSpan(i + 1, DigitsAt(format, i + 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                parts.Add((literal.ToString(), index));
                literal.Clear();
                i = end;
            }
            else
            {
                literal.Append(format[i]);
            }
        }

        return new MessagePattern(parts.ToImmutable(), parts.Count == 0 || literal.Length > 0 ? Terminated(literal.ToString()) : ".");
    }

    private static MessagePattern? Joined(MessagePattern pattern)
    {
        if (pattern.Parts is not [var first, ..] || !first.Literal.EndsWith('\''))
        {
            return null;
        }

        var starts = pattern.Parts.Where(static p => p.Literal.EndsWith('\''));
        return new MessagePattern([.. starts.Select(static (p, i) => (p.Literal, i))], pattern.Last);
    }

    private static (MessagePattern Read, MessagePattern Written) WithQuotes(MessagePattern pattern)
    {
        var written = ImmutableArray.CreateBuilder<(string, int)>();
        var isOpen = false;
        for (var i = 0; i < pattern.Parts.Length; i++)
        {
            var (literal, argument) = pattern.Parts[i];
            var following = i + 1 < pattern.Parts.Length ? pattern.Parts[i + 1].Literal : pattern.Last;
            var hasQuotes = literal.EndsWith('\'') && following.StartsWith('\'');
            written.Add(((isOpen ? "'" : "") + literal + (hasQuotes ? "" : "'"), argument));
            isOpen = !hasQuotes;
        }

        return (pattern, new MessagePattern(written.ToImmutable(), (isOpen ? "'" : "") + pattern.Last));
    }

    private static int DigitsAt(string format, int start)
    {
        var end = start;
        while (end < format.Length && char.IsAsciiDigit(format[end]))
        {
            end++;
        }

        return end - start;
    }
}
