using System.Collections.Immutable;

namespace StackLint.Reporting.Sarif;

/// <summary>Literal texts with placeholders between them, and how a message is read back into its arguments.</summary>
/// <param name="parts">Each placeholder with the text before it.</param>
/// <param name="last">The text behind the last one.</param>
internal sealed class MessagePattern(ImmutableArray<(string Literal, int Argument)> parts, string last)
{
    public ImmutableArray<(string Literal, int Argument)> Parts { get; } = parts;

    public string Last { get; } = last;

    /// <summary>The pattern in SARIF's notation.</summary>
    public override string ToString() => string.Concat(Parts.Select(static p => $"{Escaped(p.Literal)}{{{p.Argument}}}")) + Escaped(Last);

    /// <summary>A text in which no brace starts a placeholder.</summary>
    private static string Escaped(string literal) =>
        literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>The arguments that make the pattern the message, to the letter; null when there are none that do.</summary>
    public ImmutableArray<string>? ArgumentsOf(string message)
    {
        var found = new Dictionary<int, string>();
        if (!Match(message, 0, 0, found))
        {
            return null;
        }

        var count = Parts.IsEmpty ? 0 : Parts.Max(static p => p.Argument) + 1;
        return [.. Enumerable.Range(0, count).Select(i => found.GetValueOrDefault(i, ""))];
    }

    // Tries the shortest argument first and goes back where the rest does not fit.
    private bool Match(string message, int part, int at, Dictionary<int, string> found)
    {
        if (part == Parts.Length)
        {
            return string.CompareOrdinal(message, at, Last, 0, int.MaxValue) == 0;
        }

        var (literal, argument) = Parts[part];
        if (string.CompareOrdinal(message, at, literal, 0, literal.Length) != 0)
        {
            return false;
        }

        var start = at + literal.Length;
        if (found.TryGetValue(argument, out var known))
        {
            return string.CompareOrdinal(message, start, known, 0, known.Length) == 0 && Match(message, part + 1, start + known.Length, found);
        }

        var next = part + 1 < Parts.Length ? Parts[part + 1].Literal : Last;
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
}
