using System.Collections.Immutable;
using System.Text;

namespace StackLint.Cli.Pages;

/// <summary>Sets a table into columns that fit the terminal; where they do not, row by row.</summary>
/// <param name="useColor">Whether code and header take colour.</param>
/// <param name="width">The columns of the terminal.</param>
internal sealed class TerminalTable(bool useColor, int width)
{
    private const int Gap = 2;
    private const int LeastColumn = 10;

    /// <summary>The lines of a table as written: header, rule, rows.</summary>
    internal IEnumerable<string> Lines(ImmutableArray<string> source)
    {
        ImmutableArray<ImmutableArray<string>> rows = [.. source.Where((_, i) => i != 1).Select(CellsOf)];
        var columns = rows[0].Length;
        ImmutableArray<ImmutableArray<ImmutableArray<StyledWord>>> words =
            [.. rows.Select((row, i) => Enumerable.Range(0, columns).Select(c => WordsOf(c < row.Length ? row[c] : "", isHeader: i == 0)).ToImmutableArray())];
        return Widths(words, columns) is { } widths ? InColumns(words, widths) : InTurn(words);
    }

    private ImmutableArray<StyledWord> WordsOf(string cell, bool isHeader) => InlineMarkdown.WordsOf(isHeader && cell.Length > 0 ? $"**{cell}**" : cell, useColor);

    private static IEnumerable<string> InColumns(ImmutableArray<ImmutableArray<ImmutableArray<StyledWord>>> rows, int[] widths)
    {
        var wrapped = rows.Select(row => row.Select((cell, c) => WordWrap.Lines(cell, widths[c])).ToImmutableArray()).ToList();
        var isWrapped = wrapped.Exists(static row => row.Any(static cell => cell.Length > 1));
        for (var i = 0; i < wrapped.Count; i++)
        {
            for (var line = 0; line < wrapped[i].Max(static cell => cell.Length); line++)
            {
                yield return Line(wrapped[i], widths, line);
            }

            if (i == 0)
            {
                yield return string.Join(new string(' ', Gap), widths.Select(static w => new string('-', w)));
            }
            else if (isWrapped && i < wrapped.Count - 1)
            {
                yield return "";
            }
        }
    }

    private static string Line(ImmutableArray<ImmutableArray<StyledWord>> row, int[] widths, int line)
    {
        var text = new StringBuilder();
        var owed = 0;
        for (var c = 0; c < widths.Length; c++)
        {
            var cell = line < row[c].Length ? row[c][line] : default;
            if (cell.Width > 0)
            {
                text.Append(' ', owed).Append(cell.Text);
                owed = 0;
            }

            owed += widths[c] - cell.Width + Gap;
        }

        return text.ToString();
    }

    // The first cell names the row; the others are told below it with the names of their columns.
    private IEnumerable<string> InTurn(ImmutableArray<ImmutableArray<ImmutableArray<StyledWord>>> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (i > 1)
            {
                yield return "";
            }

            foreach (var line in WordWrap.Lines(rows[i][0], width))
            {
                yield return line.Text;
            }

            for (var c = 1; c < rows[i].Length; c++)
            {
                var named = rows[0][c].IsEmpty ? rows[i][c] : [.. rows[0][c][..^1], rows[0][c][^1] with { Text = rows[0][c][^1].Text + ":", Width = rows[0][c][^1].Width + 1 }, .. rows[i][c]];
                foreach (var line in rows[i][c].IsEmpty ? [] : WordWrap.Lines(named, width - Gap))
                {
                    yield return new string(' ', Gap) + line.Text;
                }
            }
        }
    }

    // Natural widths, the widest column narrowed until all fit; null when words would have to be broken.
    private int[]? Widths(ImmutableArray<ImmutableArray<ImmutableArray<StyledWord>>> rows, int columns)
    {
        var natural = Enumerable.Range(0, columns).Select(c => rows.Max(r => WordWrap.Lines(r[c], int.MaxValue).Max(static l => l.Width))).ToArray();
        var least = Enumerable.Range(0, columns).Select(c => rows.Max(r => r[c].Select(static w => w.Width).DefaultIfEmpty().Max())).ToArray();
        var widths = natural.ToArray();
        while (widths.Sum() + (Gap * (columns - 1)) > width)
        {
            var widest = -1;
            for (var c = 0; c < columns; c++)
            {
                if (widths[c] > Math.Max(least[c], Math.Min(LeastColumn, natural[c])) && (widest < 0 || widths[c] > widths[widest]))
                {
                    widest = c;
                }
            }

            if (widest < 0)
            {
                return null;
            }

            widths[widest]--;
        }

        return widths;
    }

    private static ImmutableArray<string> CellsOf(string line)
    {
        const char Escaped = '\0';
        var text = line.Replace("\\|", Escaped.ToString(), StringComparison.Ordinal).Trim().Trim('|');
        return [.. text.Split('|').Select(static c => c.Trim().Replace(Escaped, '|'))];
    }
}
