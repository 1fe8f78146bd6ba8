using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Reporting.Text;

/// <summary>The source lines of a finding with its spans underlined, in the order of lines.</summary>
internal sealed class Excerpt
{
    private const int MinColumns = 40;

    private readonly SourceText _source;
    private readonly ImmutableArray<(int Line, ImmutableArray<Annotation> Annotations)> _rows;
    private readonly int _width;
    private readonly bool _hasWords;

    /// <param name="source">The file.</param>
    /// <param name="annotations">The spans, the primary one first.</param>
    /// <param name="width">The columns of the terminal.</param>
    public Excerpt(SourceText source, ImmutableArray<Annotation> annotations, int width)
    {
        _source = source;
        _width = width;
        _rows =
        [
            .. annotations
                .GroupBy(a => source.Lines.IndexOf(a.Span.Start))
                .OrderBy(static g => g.Key)
                .Select(static g => (g.Key, g.ToImmutableArray())),
        ];
        _hasWords = annotations.Any(static a => !string.IsNullOrEmpty(a.Label));
        MarginWidth = (_rows[^1].Line + 1).ToString(CultureInfo.InvariantCulture).Length;
    }

    /// <summary>The digits of the largest line number.</summary>
    public int MarginWidth { get; }

    public int SourceLineCount => _rows.Length;

    /// <summary>How many lines <see cref="Lines"/> returns.</summary>
    public int LineCount(bool closed) =>
        1 + _rows.Sum(static r => 1 + r.Annotations.Length) + Gaps() + (closed && IsClosable ? 1 : 0);

    private bool IsClosable => _hasWords || _rows.Length > 1;

    /// <summary>Gutter, source lines, underlines and gaps.</summary>
    /// <param name="style">Colours.</param>
    /// <param name="severity">The finding's.</param>
    /// <param name="closed">Whether notes follow: words under a line are set apart from them by one more gutter.</param>
    public IEnumerable<string> Lines(TerminalStyle style, DiagnosticSeverity severity, bool closed)
    {
        var margin = new string(' ', MarginWidth);
        var gutter = $"{margin} {style.Gutter("|")}";
        yield return gutter;
        for (var i = 0; i < _rows.Length; i++)
        {
            var (number, annotations) = _rows[i];
            if (i > 0 && number > _rows[i - 1].Line + 1)
            {
                yield return $"{margin} {style.Gutter(":")}";
            }

            var line = _source.Lines[number];
            var columns = Math.Max(MinColumns, _width - MarginWidth - 3);
            var shown = DisplayLine.Create(_source, line, WithinLine(line, annotations[0].Span), columns);
            var label = (number + 1).ToString(CultureInfo.InvariantCulture).PadLeft(MarginWidth);
            yield return $"{style.Gutter($"{label} |")} {shown.Text}".TrimEnd();
            foreach (var annotation in annotations)
            {
                yield return $"{gutter} {Underline(style, severity, shown, line, annotation)}";
            }
        }

        if (closed && IsClosable)
        {
            yield return gutter;
        }
    }

    private string Underline(TerminalStyle style, DiagnosticSeverity severity, DisplayLine shown, TextLine line, Annotation annotation)
    {
        var (column, width) = shown.Place(WithinLine(line, annotation.Span));
        var mark = new string(annotation.IsPrimary ? '^' : '-', width) + Words(line, annotation);
        return new string(' ', column) + (annotation.IsPrimary ? style.Severity(severity, mark) : style.Gutter(mark));
    }

    private string Words(TextLine line, Annotation annotation)
    {
        var label = string.IsNullOrEmpty(annotation.Label) ? "" : " " + ControlCharacters.Escape(annotation.Label);
        return annotation.Span.End > line.EndIncludingLineBreak
            ? $"{label} (to line {_source.Lines.IndexOf(annotation.Span.End) + 1})"
            : label;
    }

    private int Gaps() => Enumerable.Range(1, _rows.Length - 1).Count(i => _rows[i].Line > _rows[i - 1].Line + 1);

    private static TextSpan WithinLine(TextLine line, TextSpan span) =>
        TextSpan.FromBounds(Math.Min(span.Start, line.End), Math.Max(Math.Min(span.Start, line.End), Math.Min(span.End, line.End)));
}
