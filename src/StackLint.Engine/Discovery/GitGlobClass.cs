namespace StackLint.Engine.Discovery;

/// <summary>A bracket expression of a <see cref="GitGlob"/>, read as Git's wildmatch reads it.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="open">Where the expression opens.</param>
internal ref struct GitGlobClass(ReadOnlySpan<char> pattern, int open)
{
    private readonly ReadOnlySpan<char> _pattern = pattern;
    private int _position = open + 1;

    /// <summary>Behind the closing bracket, once a character was tried.</summary>
    internal readonly int End => _position;

    /// <summary>Whether the expression stands for a character; null when it is not closed or names no class, so that the pattern matches nothing.</summary>
    internal bool? Contains(char c)
    {
        var isNegated = Peek() is '!' or '^';
        _position += isNegated ? 1 : 0;
        var isMember = false;
        var last = '\0';

        // A bracket right at the start is a member.
        for (var isFirst = true; isFirst || Peek() != ']'; isFirst = false)
        {
            if (Peek() == '\0' || Step(c, last) is not var (hit, next))
            {
                return null;
            }

            isMember |= hit;
            last = next;
        }

        _position++;
        return isMember != isNegated;
    }

    /// <summary>Reads one member; what comes back second may start a range.</summary>
    private (bool Hit, char Last)? Step(char c, char last)
    {
        var member = Peek();
        if (member == '-' && last != '\0' && Peek(1) is not ('\0' or ']'))
        {
            _position++;
            return Take() is { } end ? (c >= last && c <= end, '\0') : null;
        }

        if (member == '[' && Peek(1) == ':' && _pattern[(_position + 2)..].IndexOf(']') is var length)
        {
            if (length < 0)
            {
                return null;
            }

            var name = _pattern.Slice(_position + 2, length);
            if (name.EndsWith(":"))
            {
                _position += length + 3;
                return IsInClass(c, name[..^1]) is { } hit ? (hit, '\0') : null;
            }
        }

        return Take() is { } plain ? (c == plain, plain) : null;
    }

    // The next character, a backslash taking its meaning.
    private char? Take()
    {
        _position += Peek() == '\\' ? 1 : 0;
        var taken = Peek();
        _position++;
        return taken == '\0' ? null : taken;
    }

    private readonly char Peek(int ahead = 0) => _position + ahead < _pattern.Length ? _pattern[_position + ahead] : '\0';

    private static bool? IsInClass(char c, ReadOnlySpan<char> name) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(c),
        "alpha" => char.IsAsciiLetter(c),
        "blank" => c is ' ' or '\t',
        "cntrl" => c is < ' ' or '\x7f',
        "digit" => char.IsAsciiDigit(c),
        "graph" => c is > ' ' and < '\x7f',
        "lower" => char.IsAsciiLetterLower(c),
        "print" => c is >= ' ' and < '\x7f',
        "punct" => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c),
        "space" => c is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        _ => null,
    };
}
