using Microsoft.CodeAnalysis.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>Cuts a long text into parts that overlap, so that what is no longer than the overlap stands whole in one of them.</summary>
internal static class TextWindows
{
    private const int Length = 40_000;

    private const int Overlap = 10_000;

    internal static IEnumerable<TextSpan> Of(string text)
    {
        for (var start = 0; ; start = Next(text, start))
        {
            var end = Math.Min(start + Length, text.Length);
            yield return TextSpan.FromBounds(start, end);
            if (end == text.Length)
            {
                yield break;
            }
        }
    }

    // Where a line begins, or at least a word: a part of either may look like something else.
    private static int Next(string text, int start)
    {
        var earliest = start + (Length / 2);
        var between = text.AsSpan(earliest, (Length / 2) - Overlap);
        var at = between.IndexOf('\n') is >= 0 and var line ? line : between.IndexOf(' ');
        return earliest + at + 1;
    }
}
