using Microsoft.CodeAnalysis.Text;

namespace StackLint.Compose.Canonical;

/// <summary>Splits a command as Compose does (mattn/go-shellwords without environment and backticks): an operator ends it without error.</summary>
internal sealed class ComposeCommandReader(string text)
{
    private const string Refusal = "invalid command line string";

    private readonly CommandBuilder _words = new();
    private bool _isSingleQuoted;
    private bool _isDoubleQuoted;
    private bool _isBackQuoted;
    private bool _isInParentheses;

    private bool IsQuoted => _isSingleQuoted || _isDoubleQuoted || _isBackQuoted || _isInParentheses;

    internal CommandWords Read()
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && !_isSingleQuoted)
            {
                if (++i == text.Length)
                {
                    return new CommandWords(_words.ToImmutable(), [], Refusal);
                }

                _words.Open(i - 1);
                _words.Append(text[i], '\\');
            }
            else if (c is ' ' or '\t' or '\r' or '\n' && !IsQuoted)
            {
                _words.Close(i);
            }
            else if (c is ';' or '&' or '|' or '<' or '>' && !IsQuoted)
            {
                return Cut(i);
            }
            else if (!TryRead(c, i))
            {
                return new CommandWords(_words.ToImmutable(), [], Refusal);
            }
        }

        if (IsQuoted)
        {
            return new CommandWords(_words.ToImmutable(), [], Refusal);
        }

        _words.Close(text.Length);
        return new CommandWords(_words.ToImmutable(), [], null);
    }

    private bool TryRead(char c, int position)
    {
        switch (c)
        {
            case '`' when !_isSingleQuoted && !_isDoubleQuoted && !_isInParentheses:
                _isBackQuoted = !_isBackQuoted;
                break;
            case ')' when !_isSingleQuoted && !_isDoubleQuoted && !_isBackQuoted:
                // It opens as well as it closes; what it opens is then never closed, or by another one.
                _isInParentheses = !_isInParentheses;
                break;
            case '(' when !_isSingleQuoted && !_isDoubleQuoted && !_isBackQuoted:
                if (_isInParentheses || _words.Text is not [.., '$'])
                {
                    return false;
                }

                _isInParentheses = true;
                break;
            case '"' when !_isSingleQuoted && !_isInParentheses:
                _words.Open(position);
                _isDoubleQuoted = !_isDoubleQuoted;
                return true;
            case '\'' when !_isDoubleQuoted && !_isInParentheses:
                _words.Open(position);
                _isSingleQuoted = !_isSingleQuoted;
                return true;
        }

        _words.Open(position);
        _words.Append(c, _isSingleQuoted ? '\'' : _isDoubleQuoted ? '"' : ' ');
        return true;
    }

    // "2>" belongs to the redirection: a word that begins with a digit goes with it.
    private CommandWords Cut(int at)
    {
        var start = at;
        if (text[at] == '>' && _words.IsOpen && _words.Text is [>= '0' and <= '9', ..])
        {
            start -= _words.Text.Length;
            _words.Discard();
        }

        _words.Close(at);
        return new CommandWords(_words.ToImmutable(), [TextSpan.FromBounds(start, text.AsSpan().TrimEnd().Length)], null);
    }
}
