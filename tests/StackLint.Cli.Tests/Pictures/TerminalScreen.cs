using System.Collections.Immutable;

namespace StackLint.Cli.Tests.Pictures;

/// <summary>What a terminal of a given width shows of printed text; lines that are too long go on in the next one, at a word.</summary>
internal sealed class TerminalScreen
{
    private readonly int _width;
    private readonly List<(char Character, string Style)> _line = [];
    private readonly ImmutableArray<ImmutableArray<TerminalRun>>.Builder _lines = ImmutableArray.CreateBuilder<ImmutableArray<TerminalRun>>();

    private TerminalScreen(int width) => _width = width;

    internal static ImmutableArray<ImmutableArray<TerminalRun>> Show(string printed, int width)
    {
        var screen = new TerminalScreen(width);
        screen.Print(printed);
        return screen._lines.ToImmutable();
    }

    private void Print(string printed)
    {
        var style = "";
        for (var i = 0; i < printed.Length; i++)
        {
            if (printed[i] == '\n')
            {
                EndLine();
            }
            else if (printed[i] != '\u001b')
            {
                _line.Add((printed[i], style));
            }
            else if (i + 1 < printed.Length && printed[i + 1] == '[' && printed.IndexOf('m', i) is var end and > 0)
            {
                var codes = printed[(i + 2)..end];
                Assert.Matches("^[0-9;]*$", codes);
                style = string.Join(' ', codes.Split(';').Where(static c => c is not ("" or "0")).Select(static c => "s" + c));
                i = end;
            }
            else
            {
                Assert.Fail($"The picture knows no escape sequence such as the one at {i}");
            }
        }

        if (_line.Count > 0)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        var start = 0;
        while (_line.Count - start > _width)
        {
            var space = _line.FindLastIndex(start + _width, _width, static c => c.Character == ' ');
            var end = space > start ? space : start + _width;
            _lines.Add(Runs(start, end));
            start = space > start ? end + 1 : end;
        }

        _lines.Add(Runs(start, _line.Count));
        _line.Clear();
    }

    /// <summary>The runs of a part of the line; blanks need no ink.</summary>
    private ImmutableArray<TerminalRun> Runs(int start, int end)
    {
        var runs = ImmutableArray.CreateBuilder<TerminalRun>();
        for (var from = start; from < end;)
        {
            var style = _line[from].Style;
            var to = from;
            while (to < end && _line[to].Style == style)
            {
                to++;
            }

            var text = string.Concat(_line[from..to].Select(static c => c.Character));
            if (text.Trim() is { Length: > 0 } ink)
            {
                runs.Add(new TerminalRun(from - start + text.Length - text.TrimStart().Length, ink, style));
            }

            from = to;
        }

        return runs.ToImmutable();
    }
}
