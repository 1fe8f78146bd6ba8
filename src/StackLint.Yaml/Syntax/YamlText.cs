using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Character classes and line searches of YAML 1.1, whose line breaks are also those of <see cref="SourceText"/>.</summary>
internal static class YamlText
{
    internal static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    internal static bool IsBlankOrBreak(char c) => c is ' ' or '\t' || IsBreak(c);

    /// <summary>The end of the line that holds <paramref name="position"/>, before its break.</summary>
    internal static int EndOfLine(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && !IsBreak(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The end of a block scalar's indicators (<c>|</c>, <c>&gt;-</c>, <c>|2+</c>).</summary>
    internal static int EndOfBlockHeader(ReadOnlySpan<char> text, int start)
    {
        var end = Math.Min(start + 1, text.Length);
        while (end < text.Length && text[end] is '+' or '-' or (>= '0' and <= '9'))
        {
            end++;
        }

        return end;
    }

    /// <summary>The characters of a block scalar, of which the scanner counts the following blank lines too.</summary>
    internal static TextSpan BlockScalarSpan(string text, TextSpan scanned)
    {
        var header = EndOfBlockHeader(text, scanned.Start);
        var last = Math.Min(scanned.End, text.Length);
        while (last > header && IsBlankOrBreak(text[last - 1]))
        {
            last--;
        }

        var end = last <= EndOfLine(text, header) ? header : EndOfLine(text, last);
        return TextSpan.FromBounds(scanned.Start, end);
    }

    /// <summary>
    /// The first character that Docker's reader refuses ("control characters are not allowed"), also half of a surrogate pair;
    /// -1 when there is none.
    /// </summary>
    internal static int FindForbidden(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\x7f' and < '\xa0' and not '\x85') or >= '\ufffe' || char.IsSurrogate(c))
            {
                return i;
            }
        }

        return -1;
    }
}
