using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// The hashes that code scanning matches alerts by, as its upload action computes them: for each line a polynomial over the next
/// hundred characters without blanks, and a number where such a hash comes again. SARIF's library has them, too, at ten times the cost.
/// </summary>
internal static class LineHashes
{
    private const int Window = 100;
    private const ulong Factor = 37;
    private const char End = '\uFFFF';

    // A watch asks for the same texts again and again.
    private static readonly ConditionalWeakTable<SourceText, string[]> Known = [];

    private static readonly ulong FirstFactor = Enumerable.Range(0, Window).Aggregate(1UL, static (product, _) => unchecked(product * Factor));

    /// <summary>The hash of a line, counted from 0; null where there is no such line.</summary>
    public static string? Of(SourceFile file, int line)
    {
        // The upload action reads the byte-order mark as a character of the first line.
        var hashes = Known.GetValue(file.WrittenText, text => Compute(file.HasByteOrderMark ? "\uFEFF" + text : text.ToString()));
        return line < hashes.Length ? hashes[line] : null;
    }

    /// <summary>The part of a text that the hash of a line is made of.</summary>
    public static TextSpan SpanOf(SourceText text, int line)
    {
        var start = text.Lines[line].Start;
        var end = start;
        for (var left = Window; end < text.Length && left > 0; end++)
        {
            left -= IsLeftOut(text[end], end > 0 ? text[end - 1] : End) ? 0 : 1;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The hashes of all lines of a text.</summary>
    internal static string[] Compute(string text)
    {
        var (characters, starts) = Read(text);
        var counts = new Dictionary<ulong, int>();
        var hashes = new string[starts.Count];
        var hash = 0UL;
        var position = 0;
        for (var line = 0; line < hashes.Length; line++)
        {
            for (var end = starts[line] + Window; position < end; position++)
            {
                hash = unchecked((hash * Factor) + At(position) - (FirstFactor * At(position - Window)));
            }

            var count = counts[hash] = counts.GetValueOrDefault(hash) + 1;
            hashes[line] = string.Create(CultureInfo.InvariantCulture, $"{hash:x}:{count}");
        }

        return hashes;

        // Before and behind the text there are zeros.
        ulong At(int index) => index >= 0 && index < characters.Count ? characters[index] : 0UL;
    }

    // Without blanks, with one character for each line break, and with the end.
    private static (List<char> Characters, List<int> Starts) Read(string text)
    {
        var characters = new List<char>(text.Length + 1);
        var starts = new List<int>();
        var isStart = true;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i == text.Length ? End : text[i];
            if (IsLeftOut(c, i > 0 ? text[i - 1] : End))
            {
                continue;
            }

            if (isStart)
            {
                starts.Add(characters.Count);
            }

            characters.Add(c == '\r' ? '\n' : c);
            isStart = characters[^1] == '\n';
        }

        return (characters, starts);
    }

    // Blanks, and the second half of a line break.
    private static bool IsLeftOut(char c, char before) => c is ' ' or '\t' || (c == '\n' && before == '\r');
}
