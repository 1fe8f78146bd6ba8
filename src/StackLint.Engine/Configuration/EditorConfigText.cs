using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Configuration;

/// <summary>Reads the entries of an <c>.editorconfig</c> with their places, by the grammar of Roslyn's <c>AnalyzerConfig</c>.</summary>
internal static partial class EditorConfigText
{
    internal static IEnumerable<EditorConfigEntry> Read(SourceText text)
    {
        var section = default(TextSpan);
        foreach (var line in text.Lines)
        {
            var content = text.ToString(line.Span);
            var trimmed = content.AsSpan().TrimStart();
            if (trimmed.StartsWith("["))
            {
                // A header that is none is passed over, as any line that says nothing.
                section = ReadHeader(content, line.Start) ?? section;
            }
            else if (!trimmed.IsEmpty && trimmed[0] is not ('#' or ';') && ReadEntry(content, line.Start, isPreamble: section.IsEmpty) is { } entry)
            {
                yield return entry with { Section = section };
            }
        }
    }

    /// <summary>The headers of all sections, also of those without entries.</summary>
    internal static IEnumerable<TextSpan> ReadHeaders(SourceText text) =>
        text.Lines.Select(l => ReadHeader(text.ToString(l.Span), l.Start)).OfType<TextSpan>();

    internal static bool IsRoot(SourceText text) =>
        Read(text).TakeWhile(static e => e.IsPreamble).Any(static e => e.Key == "root" && e.Value.Equals("true", StringComparison.OrdinalIgnoreCase));

    private static TextSpan? ReadHeader(string line, int lineStart) =>
        Header().Match(line) is { Success: true } header ? new TextSpan(lineStart + header.Groups[1].Index, header.Groups[1].Length) : null;

    private static EditorConfigEntry? ReadEntry(string line, int lineStart, bool isPreamble)
    {
        var separator = line.AsSpan().IndexOfAny('=', ':');
        if (separator < 0)
        {
            return null;
        }

        var key = line.AsSpan(0, separator).Trim();
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return null;
            }
        }

        var comment = line.AsSpan(separator + 1).IndexOfAny('#', ';');
        var valueEnd = comment < 0 ? line.Length : separator + 1 + comment;
        var value = line.AsSpan((separator + 1)..valueEnd).Trim();
        var valueStart = separator + 1;
        while (valueStart < valueEnd && char.IsWhiteSpace(line[valueStart]))
        {
            valueStart++;
        }

        var keyStart = line.Length - line.AsSpan().TrimStart().Length;
        return key.IsEmpty
            ? null
            : new EditorConfigEntry(
                key.ToString().ToLowerInvariant(),
                new TextSpan(lineStart + keyStart, key.Length),
                value.ToString(),
                new TextSpan(lineStart + valueStart, value.Length),
                isPreamble);
    }

    // Roslyn's own pattern of a section.
    [GeneratedRegex(@"^\s*(\[(?:[^#;]|\\#|\\;)+\])\s*(?:[#;].*)?$", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex Header();
}
