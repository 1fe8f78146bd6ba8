using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// A message format in SARIF's notation: placeholders without format, a final period. A Roslyn diagnostic does not show its
/// arguments, so they are read back from the message.
/// </summary>
internal sealed class MessageTemplate
{
    private readonly ImmutableArray<(string Literal, int Argument)> _parts;
    private readonly string _last;

    /// <param name="format">The composite format, for example <c>Port '{0}' is published {1:N0} times</c>.</param>
    public MessageTemplate(string format)
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

        _parts = parts.ToImmutable();
        _last = _parts.IsEmpty || literal.Length > 0 ? Terminated(literal.ToString()) : ".";
        Text = string.Concat(_parts.Select((p, i) => Escaped(p.Literal) + Placeholder(i))) + Escaped(_last);
        Markdown = string.Concat(_parts.Select(static p => $"{Escaped(MarkdownOf(p.Literal))}{{{p.Argument}}}")) + Escaped(MarkdownOf(_last));
    }

    /// <summary>The template as SARIF writes it: every placeholder in single quotes, which the messages have around names only.</summary>
    public string Text { get; }

    /// <summary>The template as the message reads, without quotes of SARIF's: viewers that fill in arguments prefer it.</summary>
    public string Markdown { get; }

    /// <summary>A sentence with its period.</summary>
    public static string Terminated(string text) => text is [.., '.' or '?' or '!'] ? text : text + ".";

    /// <summary>The arguments that make the template a message, null when there are none that do.</summary>
    public ImmutableArray<string>? ArgumentsOf(string message) =>
        Read(message) ?? (message is [.., '?' or '!'] ? Read(message + ".") : null);

    // A question ends without the period of the template.
    private ImmutableArray<string>? Read(string message)
    {
        var found = new Dictionary<int, string>();
        if (!Match(message, 0, 0, found))
        {
            return null;
        }

        var count = _parts.IsEmpty ? 0 : _parts.Max(static p => p.Argument) + 1;
        return [.. Enumerable.Range(0, count).Select(i => found.GetValueOrDefault(i, ""))];
    }

    private string Placeholder(int part)
    {
        var next = part + 1 < _parts.Length ? _parts[part + 1].Literal : _last;
        var isQuoted = _parts[part].Literal.EndsWith('\'') && next.StartsWith('\'');
        return isQuoted ? $"{{{_parts[part].Argument}}}" : $"'{{{_parts[part].Argument}}}'";
    }

    // Tries the shortest argument first and goes back where the rest does not fit.
    private bool Match(string message, int part, int at, Dictionary<int, string> found)
    {
        if (part == _parts.Length)
        {
            return string.CompareOrdinal(message, at, _last, 0, int.MaxValue) == 0;
        }

        var (literal, argument) = _parts[part];
        if (string.CompareOrdinal(message, at, literal, 0, literal.Length) != 0)
        {
            return false;
        }

        var start = at + literal.Length;
        if (found.TryGetValue(argument, out var known))
        {
            return string.CompareOrdinal(message, start, known, 0, known.Length) == 0 && Match(message, part + 1, start + known.Length, found);
        }

        var next = part + 1 < _parts.Length ? _parts[part + 1].Literal : _last;
        for (var end = NextEnd(message, start, next); end >= 0; end = end < message.Length ? NextEnd(message, end + 1, next) : -1)
        {
            found[argument] = message[start..end];
            if (Match(message, part + 1, end, found))
            {
                return true;
            }
        }

        found.Remove(argument);
        return false;
    }

    private static int NextEnd(string message, int from, string literal) =>
        from > message.Length ? -1 : message.IndexOf(literal, from, StringComparison.Ordinal);

    private static int DigitsAt(string format, int start)
    {
        var end = start;
        while (end < format.Length && char.IsAsciiDigit(format[end]))
        {
            end++;
        }

        return end - start;
    }

    private static string MarkdownOf(string literal)
    {
        var text = new StringBuilder();
        foreach (var c in literal)
        {
            text.Append(c is '\\' or '`' or '*' or '_' or '<' or '[' or ']' ? $"\\{c}" : c.ToString());
        }

        return text.ToString();
    }

    private static string Escaped(string literal) =>
        literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
