using Microsoft.CodeAnalysis.Text;

namespace StackLint.Compose.StackTypes;

/// <summary>A file of variables as <c>docker stack</c> and <c>docker run</c> read it: neither quotes nor references mean anything.</summary>
internal static class EnvironmentFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="text">Its content.</param>
    /// <param name="pairs">The variables in order; a null value asks for the process's. Those before the fault when there is one.</param>
    /// <returns>Docker's complaint, null when the text is right.</returns>
    internal static string? Parse(string text, out List<(string Name, string? Value, TextSpan Span)> pairs)
    {
        pairs = [];
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text[range];
            line = (line.EndsWith('\r') ? line[..^1] : line).TrimStart();
            var start = range.Start.Value + text.AsSpan(range).IndexOf(line);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var at = line.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? line : line[..at];
            if (name.AsSpan().ContainsAny(' ', '\t'))
            {
                return $"variable '{name}' contains whitespaces";
            }

            if (name.Length == 0)
            {
                return $"no variable name on line '{line}'";
            }

            pairs.Add((name, at < 0 ? null : line[(at + 1)..], new TextSpan(start, name.Length)));
        }

        return null;
    }
}
