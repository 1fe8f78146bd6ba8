using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Compose.Canonical;

/// <summary>Splits a command as the stack loader does (google/shlex): quotes, backslashes, comments, no operators.</summary>
internal sealed class StackCommandReader(string text)
{
    private readonly CommandBuilder _words = new();
    private readonly ImmutableArray<TextSpan>.Builder _comments = ImmutableArray.CreateBuilder<TextSpan>();

    internal CommandWords Read()
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && quote != '\'')
            {
                _words.Open(i);
                if (++i == text.Length)
                {
                    return End("EOF found after escape character");
                }

                _words.Append(text[i], '\\');
            }
            else if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
                else
                {
                    _words.Append(c, quote);
                }
            }
            else if (c is ' ' or '\t' or '\r' or '\n')
            {
                _words.Close(i);
            }
            else if (c == '#' && !_words.IsOpen)
            {
                i = SkipComment(i);
            }
            else
            {
                _words.Open(i);
                if (c is '"' or '\'')
                {
                    quote = c;
                }
                else
                {
                    _words.Append(c, ' ');
                }
            }
        }

        if (quote != '\0')
        {
            return End("EOF found when expecting closing quote");
        }

        _words.Close(text.Length);
        return End(null);
    }

    private int SkipComment(int start)
    {
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        var length = text.AsSpan(start, end - start).TrimEnd().Length;
        _comments.Add(new TextSpan(start, length));
        return end;
    }

    private CommandWords End(string? error) => new(_words.ToImmutable(), _comments.ToImmutable(), error);
}
