using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Reads the characters of a literal or folded scalar, each with its place, as libyaml's scanner does.</summary>
internal static class BlockScalarSpans
{
    /// <param name="text">The scalar from its indicator on.</param>
    /// <param name="isFolded">Whether single line breaks become blanks.</param>
    internal static List<(char Character, TextSpan Span)> Read(string text, bool isFolded)
    {
        var result = new List<(char, TextSpan)>(text.Length);
        var breaks = new List<TextSpan>();
        var position = SkipBreak(text, YamlText.EndOfLine(text, 0));
        var indentation = FindIndentation(text, position);
        var followsBlank = false;
        while (position < text.Length)
        {
            var end = YamlText.EndOfLine(text, position);
            var start = Math.Min(position + indentation, end);
            var next = SkipBreak(text, end);
            var isEmpty = start == end || text.AsSpan(position, start - position).Trim(' ').Length > 0;
            if (!isEmpty)
            {
                var isBlank = text[start] is ' ' or '\t';
                Append(result, breaks, isFolded && !followsBlank && !isBlank);
                breaks.Clear();
                followsBlank = isBlank;
                for (var i = start; i < end; i++)
                {
                    result.Add((text[i], new TextSpan(i, 1)));
                }
            }

            if (next > end)
            {
                breaks.Add(TextSpan.FromBounds(end, next));
            }

            position = next;
        }

        Append(result, breaks, folds: false);
        return result;
    }

    private static void Append(List<(char Character, TextSpan Span)> result, List<TextSpan> breaks, bool folds)
    {
        if (folds && result.Count > 0 && breaks.Count == 1)
        {
            result.Add((' ', breaks[0]));
            return;
        }

        foreach (var lineBreak in breaks.Skip(folds && result.Count > 0 ? 1 : 0))
        {
            result.Add(('\n', lineBreak));
        }
    }

    // That of the first line with text; an explicit one that differs shows when the result is compared with the value.
    private static int FindIndentation(string text, int start)
    {
        for (var position = start; position < text.Length;)
        {
            var end = YamlText.EndOfLine(text, position);
            var line = text.AsSpan(position, end - position);
            var blanks = line.IndexOfAnyExcept(' ');
            if (blanks >= 0)
            {
                return blanks;
            }

            position = SkipBreak(text, end);
        }

        return 0;
    }

    private static int SkipBreak(string text, int end) => end >= text.Length ? end
        : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2
        : end + 1;
}
