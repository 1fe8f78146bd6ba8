using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Reporting.Text;

/// <summary>A source line as a terminal shows it: tabs expanded, acting characters escaped, clipped around a span.</summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;
    private const char Ellipsis = '…';
    private const char ZeroWidthJoiner = '\u200D';

    private readonly ImmutableArray<Cell> _cells;

    private DisplayLine(ImmutableArray<Cell> cells, string text)
    {
        _cells = cells;
        Text = text;
    }

    /// <summary>What is shown.</summary>
    public string Text { get; }

    /// <summary>Lays a line out in at most so many columns, with the focused span in view.</summary>
    public static DisplayLine Create(SourceText source, TextLine line, TextSpan focus, int columns)
    {
        // No grapheme is laid out that cannot be in view: one line may be the whole file.
        var start = Math.Max(line.Start, focus.Start - columns);
        while (start > line.Start && start < focus.Start && IsJoined(source[start - 1], source[start]))
        {
            start++;
        }

        var end = Math.Min(line.End, focus.Start + (2 * columns));
        while (end < line.End && end > focus.Start && IsJoined(source[end - 1], source[end]))
        {
            end--;
        }

        var cells = LayOut(source.ToString(TextSpan.FromBounds(start, Math.Max(start, end))), start);
        var isCutLeft = start > line.Start;
        var isCutRight = end < line.End;

        var width = cells.Sum(static c => c.Width);
        var first = 0;
        var last = cells.Length;
        if (isCutLeft || isCutRight || width > columns)
        {
            (first, last) = Window(cells, focus, columns - 2);
        }

        isCutLeft |= first > 0;
        isCutRight |= last < cells.Length;
        var shown = new List<Cell>();
        var column = isCutLeft ? 1 : 0;
        for (var i = first; i < last; i++)
        {
            shown.Add(cells[i] with { Column = column });
            column += cells[i].Width;
        }

        var text = new StringBuilder().Append(isCutLeft ? Ellipsis : "").AppendJoin("", shown.Select(static c => c.Text)).Append(isCutRight ? Ellipsis : "");
        return new DisplayLine([.. shown], text.ToString());
    }

    /// <summary>Where a span of the line is shown: its first column and its width, at least 1.</summary>
    public (int Column, int Width) Place(TextSpan span)
    {
        if (_cells.IsEmpty)
        {
            return (0, 1);
        }

        var from = _cells.FirstOrDefault(c => c.End > span.Start) is { Text: not null } cell ? cell.Column : _cells[^1].Column + _cells[^1].Width;
        var to = _cells.LastOrDefault(c => c.Start < span.End) is { Text: not null } last ? last.Column + last.Width : from;
        return (from, Math.Max(1, to - from));
    }

    // A cut inside a pair of surrogates or a sequence of joined characters would show what the line does not hold.
    private static bool IsJoined(char before, char c) =>
        before == ZeroWidthJoiner || char.IsLowSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static ImmutableArray<Cell> LayOut(string text, int offset)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var column = 0;
        var marks = LogCommandMarks.Find(text);
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            var shown = text.Substring(i, length);
            var width = DisplayWidth.OfGrapheme(shown);
            if (shown == "\t")
            {
                width = TabWidth - (column % TabWidth);
                shown = new string(' ', width);
            }
            else if (Escape(shown, marks.Any(m => m >= i && m < i + length)) is var escaped && !ReferenceEquals(escaped, shown) && escaped != shown)
            {
                shown = escaped;
                width = escaped.Length;
            }

            cells.Add(new Cell(shown, width, column, offset + i, offset + i + length));
            column += width;
            i += length;
        }

        return cells.ToImmutable();
    }

    private static string Escape(string grapheme, bool holdsMark)
    {
        var escaped = ControlCharacters.Escape(grapheme);
        return holdsMark ? escaped.Replace("#", ControlCharacters.EscapeOf('#'), StringComparison.Ordinal) : escaped;
    }

    private static (int First, int Last) Window(ImmutableArray<Cell> cells, TextSpan focus, int columns)
    {
        var first = cells.TakeWhile(c => c.End <= focus.Start).Count();
        var used = 0;
        var last = first;
        while (last < cells.Length && cells[last].Start < focus.End && used + cells[last].Width <= columns)
        {
            used += cells[last++].Width;
        }

        // Context goes to both sides, more to the left: the key that a value belongs to stands there.
        var left = (columns - used) * 2 / 3;
        while (first > 0 && left >= cells[first - 1].Width)
        {
            left -= cells[--first].Width;
            used += cells[first].Width;
        }

        while (last < cells.Length && used + cells[last].Width <= columns)
        {
            used += cells[last++].Width;
        }

        while (first > 0 && used + cells[first - 1].Width <= columns)
        {
            used += cells[--first].Width;
        }

        return (first, last);
    }

    private readonly record struct Cell(string Text, int Width, int Column, int Start, int End);
}
