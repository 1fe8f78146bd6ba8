using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>A message format as SARIF has it: placeholders that are numbers alone, and a sentence with a period.</summary>
internal static class MessageTemplate
{
    /// <summary>The pattern of a composite format, for example <c>Port '{0}' is published {1:N0} times</c>.</summary>
    public static MessagePattern Parse(string format)
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

    /// <summary>A sentence with its period; a question at its end goes into brackets.</summary>
    public static string Terminated(string text) => text switch
    {
        [.., '.'] => text,
        [.., '?'] when text.LastIndexOf("; ", StringComparison.Ordinal) is var at and > 0 => $"{text[..at]} ({text[(at + 2)..]}).",
        [.., '?' or '!'] => text[..^1] + ".",
        _ => text + ".",
    };

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
