using System.Collections.Immutable;
using System.Text;

namespace StackLint.Cli.Pages;

/// <summary>Reads code, emphasis and links within a line of Markdown.</summary>
internal sealed class InlineMarkdown
{
    private const string Bold = "\e[1m";
    private const string Italic = "\e[3m";
    private const string Cyan = "\e[36m";
    private const string Reset = "\e[0m";

    private readonly ImmutableArray<StyledWord>.Builder _words = ImmutableArray.CreateBuilder<StyledWord>();
    private readonly StringBuilder _word = new();
    private readonly bool _useColor;
    private int _width;

    private InlineMarkdown(bool useColor) => _useColor = useColor;

    /// <summary>The words of a text. Without colour, code keeps its backticks.</summary>
    internal static ImmutableArray<StyledWord> WordsOf(string text, bool useColor)
    {
        var reader = new InlineMarkdown(useColor);
        reader.Read(text, "");
        reader.EndWord();
        return reader._words.ToImmutable();
    }

    /// <summary>A heading as one text.</summary>
    internal static string Heading(string text, bool useColor) => useColor ? $"{Bold}{text}{Reset}" : text;

    private void Read(string text, string style)
    {
        for (var i = 0; i < text.Length;)
        {
            i = text[i] switch
            {
                '`' when Between(text, i, "`") is { } code => Code(code, i),
                '*' when Between(text, i, "**") is { } strong => Nested(strong, i, 2, Bold),
                '*' when IsOpening(text, i) && Between(text, i, "*") is { } emphasis => Nested(emphasis, i, 1, Italic),
                '[' when LinkAt(text, i) is { } link => Link(link),
                _ => Plain(text, i, style),
            };
        }
    }

    private int Code(string code, int start)
    {
        Append(_useColor ? code : $"`{code}`", Cyan);
        return start + code.Length + 2;
    }

    private int Nested(string text, int start, int mark, string style)
    {
        Read(text, style);
        return start + text.Length + (2 * mark);
    }

    // A page beside this one is no address for a terminal; its text is the rule's ID.
    private int Link((string Label, string Target, int End) link)
    {
        Read(link.Label, "");
        if (link.Target.Contains("://", StringComparison.Ordinal))
        {
            Append($" ({link.Target})", "");
        }

        return link.End;
    }

    private int Plain(string text, int start, string style)
    {
        var end = text.AsSpan(start + 1).IndexOfAny("`*[");
        end = end < 0 ? text.Length : start + 1 + end;
        Append(text[start..end], style);
        return end;
    }

    private void Append(string text, string style)
    {
        var pieces = text.Split(' ');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                EndWord();
            }

            if (pieces[i].Length > 0)
            {
                _word.Append(_useColor && style.Length > 0 ? $"{style}{pieces[i]}{Reset}" : pieces[i]);
                _width += pieces[i].Length;
            }
        }
    }

    private void EndWord()
    {
        if (_width > 0)
        {
            _words.Add(new StyledWord(_word.ToString(), _width));
            _word.Clear();
            _width = 0;
        }
    }

    private static string? Between(string text, int start, string mark)
    {
        if (!text.AsSpan(start).StartsWith(mark))
        {
            return null;
        }

        var end = text.IndexOf(mark, start + mark.Length, StringComparison.Ordinal);
        return end > start + mark.Length ? text[(start + mark.Length)..end] : null;
    }

    private static bool IsOpening(string text, int i) =>
        (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '(') && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    private static (string Label, string Target, int End)? LinkAt(string text, int start)
    {
        var middle = text.IndexOf("](", start, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : text.IndexOf(')', middle);
        return end < 0 || text.IndexOf('[', start + 1, middle - start - 1) >= 0 ? null : (text[(start + 1)..middle], text[(middle + 2)..end], end + 1);
    }
}
