namespace StackLint.Reporting.Tests.Formats;

/// <summary>
/// A workflow command as GitHub's runner understands a line of a step's output. Written after what the runner does: a line is a
/// command when it begins with <c>::</c> behind blanks, properties end at the next <c>::</c>, and escapes are taken back in the
/// order CR, LF, colon, comma, percent.
/// </summary>
internal sealed record RunnerCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Message)
{
    private const string Mark = "::";

    /// <summary>The commands in an output, null for a line that is none.</summary>
    public static IEnumerable<RunnerCommand?> Read(string output)
    {
        using var reader = new StringReader(output);
        while (reader.ReadLine() is { } line)
        {
            yield return Parse(line);
        }
    }

    private static RunnerCommand? Parse(string line)
    {
        var text = line.TrimStart();
        var end = text.StartsWith(Mark, StringComparison.Ordinal) ? text.IndexOf(Mark, Mark.Length, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return null;
        }

        var head = text[Mark.Length..end];
        var blank = head.IndexOf(' ', StringComparison.Ordinal);
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (blank > 0)
        {
            foreach (var pair in head[(blank + 1)..].Trim().Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (pair.Split('=', 2, StringSplitOptions.RemoveEmptyEntries) is [var key, var value])
                {
                    properties[key] = Unescape(value, ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"));
                }
            }
        }

        return new RunnerCommand(blank < 0 ? head : head[..blank], properties, Unescape(text[(end + Mark.Length)..], ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")));
    }

    private static string Unescape(string text, params ReadOnlySpan<(string Escape, string Character)> escapes)
    {
        foreach (var (escape, character) in escapes)
        {
            text = text.Replace(escape, character, StringComparison.Ordinal);
        }

        return text;
    }
}
