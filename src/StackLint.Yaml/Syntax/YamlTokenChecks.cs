using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace StackLint.Yaml.Syntax;

/// <summary>Finds in tokens, and in the blanks between them, what Docker's reader refuses although the scanner lets it pass.</summary>
/// <param name="text">The text of the file.</param>
internal sealed class YamlTokenChecks(string text)
{
    private const int MaxKeyLength = 1024;

    private readonly Queue<(TextSpan Span, string Message)> _found = new();

    // Where what may turn out to be a key in brackets begins, -1 when nothing does; no ':' is too far behind a '?'.
    private int _key = -1;

    /// <summary>The first mistake before <paramref name="end"/>, null when there is none; those before it are forgotten.</summary>
    internal (TextSpan Span, string Message)? TakeBefore(int end)
    {
        (TextSpan, string)? first = null;
        while (_found.TryPeek(out var next) && next.Span.Start < end)
        {
            first ??= _found.Dequeue();
            _found.TryDequeue(out _);
        }

        return first;
    }

    internal void Check(Token token, int gapStart, bool isInBrackets)
    {
        var start = Math.Min((int)token.Start.Index, text.Length);
        if (gapStart < start)
        {
            CheckDirectives(gapStart, start);
            if (!isInBrackets && start < text.Length)
            {
                CheckIndentation(gapStart, start);
            }
        }

        if (isInBrackets)
        {
            CheckKeyLength(token, start);
        }

        switch (token)
        {
            case Tag { Suffix.Length: 0 }:
                Add(start, (int)token.End.Index, "a tag needs a name behind its '!'");
                break;
            case BlockEntry or Key or Value when !isInBrackets && OpensLevel(token, start):
                CheckBlanks(start + 1);
                break;
            case Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } when !BlockScalarHead.IsExplicit(text, start):
                CheckFirstLines(start);
                break;
            case Anchor anchor when !IsName(anchor.Value.Value):
                Add(start, (int)token.End.Index, "an anchor needs a name of letters, digits, '-' and '_'");
                break;
        }
    }

    // Outside of brackets the scanner looks itself.
    private void CheckKeyLength(Token token, int start)
    {
        if (token is Value && _key >= 0 && start - _key > MaxKeyLength)
        {
            Add(_key, start, $"a key has at most {MaxKeyLength} characters; a longer one needs a '?' before it");
        }

        _key = token switch
        {
            Scalar or AnchorAlias or Anchor or Tag => _key >= 0 ? _key : start,
            Key when OpensLevel(token, start) => int.MaxValue,
            _ => -1,
        };
    }

    // A dash, the '?' of a key, and a ':' that begins its line; the key and value tokens of 'a: b' are not meant.
    private bool OpensLevel(Token token, int start) => start < text.Length && token switch
    {
        BlockEntry => text[start] == '-',
        Key => text[start] == '?' && start + 1 < text.Length && YamlText.IsBlankOrBreak(text[start + 1]),
        _ => text[start] == ':' && text.AsSpan(0, start).TrimEnd(' ') is [] or [.., '\n' or '\r'],
    };

    private void CheckBlanks(int start)
    {
        var end = start;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (end < text.Length && text[end] == '\t')
        {
            Add(end, end + 1, "a tab cannot stand here; use spaces");
        }
    }

    // Until a line with text tells a block scalar's indentation, every tab is taken for part of it.
    private void CheckFirstLines(int header)
    {
        var end = BlockScalarHead.BlankLines(text, header).End;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (end < text.Length && text[end] == '\t')
        {
            Add(end, end + 1, "a tab cannot indent YAML; use spaces");
        }
    }

    private void CheckIndentation(int gapStart, int start)
    {
        var line = start;
        while (line > gapStart && text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        var isIndentation = line == 0 || (line > gapStart && YamlText.IsBreak(text[line - 1]));
        if (isIndentation && text.AsSpan(line, start - line).IndexOf('\t') is var tab and >= 0)
        {
            Add(line + tab, line + tab + 1, "a tab cannot indent YAML; use spaces");
        }
    }

    private void CheckDirectives(int gapStart, int end)
    {
        for (var i = gapStart; i < end && text.AsSpan(i, end - i).IndexOf('%') is var offset and >= 0; i++)
        {
            i += offset;
            if ((i == 0 || YamlText.IsBreak(text[i - 1])) && DirectiveAt(i) is not ("YAML" or "TAG"))
            {
                Add(i, YamlText.EndOfLine(text, i), "only the directives %YAML and %TAG are known");
            }
        }
    }

    private ReadOnlySpan<char> DirectiveAt(int percent)
    {
        var line = text.AsSpan(percent + 1, YamlText.EndOfLine(text, percent) - percent - 1);
        return line.IndexOfAny(' ', '\t') is var blank and >= 0 ? line[..blank] : line;
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private void Add(int start, int end, string message) => _found.Enqueue((YamlErrorPlace.Of(text, start, end), message));
}
