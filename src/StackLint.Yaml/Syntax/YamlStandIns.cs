namespace StackLint.Yaml.Syntax;

/// <summary>
/// Characters that a text does not use and that therefore can stand in it for something else, so that a repaired text
/// keeps its length while its values decode to what was meant.
/// </summary>
/// <param name="Nothing">Stands for no character.</param>
/// <param name="Space">Stands for the space that a folded line break becomes.</param>
/// <param name="LineFeed">Stands for the line feed that a blank line becomes.</param>
/// <param name="LineSeparator">Stands for U+2028, which does not fold.</param>
/// <param name="ParagraphSeparator">Stands for U+2029, which does not fold.</param>
/// <param name="Property">Stands for the <c>*</c> or <c>&amp;</c> of an alias or anchor before a colon, so that it is read as a plain scalar.</param>
internal sealed record YamlStandIns(char Nothing, char Space, char LineFeed, char LineSeparator, char ParagraphSeparator, char Property)
{
    private const char FirstPrivateUse = '\ue000';
    private const char LastPrivateUse = '\uf8ff';

    /// <summary>Null for a text that uses (nearly) all private-use characters.</summary>
    internal static YamlStandIns? For(string text)
    {
        Span<char> unused = stackalloc char[6];
        var count = 0;
        for (var c = FirstPrivateUse; c <= LastPrivateUse && count < unused.Length; c++)
        {
            if (!text.Contains(c))
            {
                unused[count++] = c;
            }
        }

        return count == unused.Length ? new YamlStandIns(unused[0], unused[1], unused[2], unused[3], unused[4], unused[5]) : null;
    }

    internal string Restore(string value) =>
        value.AsSpan().IndexOfAny([Nothing, Space, LineFeed, LineSeparator, ParagraphSeparator]) < 0
            ? value
            : value.Replace(Nothing.ToString(), "", StringComparison.Ordinal)
                .Replace(Space, ' ')
                .Replace(LineFeed, '\n')
                .Replace(LineSeparator, '\u2028')
                .Replace(ParagraphSeparator, '\u2029');

    /// <summary>Writes over a run of blanks and line breaks inside a scalar what it folds to.</summary>
    /// <param name="run">The run, without a backslash before it.</param>
    /// <param name="isEscaped">Whether a backslash before it takes away the first break.</param>
    internal void Fold(Span<char> run, bool isEscaped)
    {
        var breaks = 0;
        var firstBreak = '\n';
        for (var i = 0; i < run.Length; i++)
        {
            if (YamlText.IsBreak(run[i]) && !(run[i] == '\n' && i > 0 && run[i - 1] == '\r'))
            {
                breaks++;
                firstBreak = breaks == 1 ? run[i] : firstBreak;
            }
        }

        var first = (isEscaped, firstBreak) switch
        {
            (true, _) => Nothing,
            (_, '\u2028') => LineSeparator,
            (_, '\u2029') => ParagraphSeparator,
            _ => breaks == 1 ? Space : Nothing,
        };
        run.Fill(Nothing);
        run[0] = first;
        for (var i = 1; i < breaks; i++)
        {
            run[^i] = LineFeed;
        }
    }
}
