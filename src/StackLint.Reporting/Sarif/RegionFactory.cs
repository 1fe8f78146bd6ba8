using Microsoft.CodeAnalysis.Sarif;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Reporting.Sarif;

/// <summary>
/// Text regions by line and column, which every reader agrees on; character offsets are left out, since readers count them in
/// different units.
/// </summary>
internal static class RegionFactory
{
    private const int MaxSnippet = 4096;
    private const int MaxContext = 2048;

    /// <summary>The region of a span with its text.</summary>
    public static Region Create(SourceText text, TextSpan span) => Create(text, span, MaxSnippet);

    /// <summary>The lines around a span, one on each side; less of lines that are very long.</summary>
    public static Region Surroundings(SourceText text, TextSpan span)
    {
        var lines = text.Lines;
        var first = lines.IndexOf(span.Start);
        var last = lines.IndexOf(span.End);
        var around = TextSpan.FromBounds(lines[Math.Max(0, first - 1)].Start, lines[Math.Min(lines.Count - 1, last + 1)].End);
        if (around.Length > span.Length + MaxContext)
        {
            var start = Math.Max(lines[first].Start, span.Start - (MaxContext / 4));
            var end = Math.Min(lines[last].End, span.End + (MaxContext / 4));
            around = TextSpan.FromBounds(SkipHalf(text, start), end < text.Length ? SkipHalf(text, end) : end);
        }

        // Where there is nothing around, the lines as such are all there is to say.
        return around.Contains(span) && around.Length > span.Length && around.Length <= MaxSnippet + MaxContext
            ? Create(text, around, MaxSnippet + MaxContext)
            : WholeLines(text, first, last);
    }

    /// <summary>Where a file begins whose text is not known, and its surroundings: readers want both of every result.</summary>
    public static (Region Region, Region Surroundings) Beginning() => (
        new Region { StartLine = 1, StartColumn = 1, EndLine = 1, EndColumn = 1, Snippet = new ArtifactContent { Text = "" } },
        new Region { StartLine = 1, Snippet = new ArtifactContent { Text = "" } });

    /// <summary>Lines and columns of a span, from 1; the end column is the one after the last character.</summary>
    public static Region Bare(SourceText text, TextSpan span) => OfLines(text.Lines.GetLinePositionSpan(span));

    /// <summary>The region of lines and columns, for a file whose text is not at hand.</summary>
    public static Region OfLines(LinePositionSpan lines) => new()
    {
        StartLine = lines.Start.Line + 1,
        StartColumn = lines.Start.Character + 1,
        EndLine = lines.End.Line + 1,
        EndColumn = lines.End.Character + 1,
    };

    private static Region Create(SourceText text, TextSpan span, int maxSnippet)
    {
        var region = Bare(text, span);
        region.Snippet = span.Length <= maxSnippet ? new ArtifactContent { Text = text.ToString(span) } : null;
        return region;
    }

    private static Region WholeLines(SourceText text, int first, int last)
    {
        var span = TextSpan.FromBounds(text.Lines[first].Start, text.Lines[last].End);
        return new Region
        {
            StartLine = first + 1,
            EndLine = last + 1,
            Snippet = span.Length <= MaxSnippet + MaxContext ? new ArtifactContent { Text = text.ToString(span) } : null,
        };
    }

    private static int SkipHalf(SourceText text, int position) =>
        position < text.Length && char.IsLowSurrogate(text[position]) ? position + 1 : position;
}
