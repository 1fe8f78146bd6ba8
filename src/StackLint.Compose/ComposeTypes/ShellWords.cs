using System.Text;

namespace StackLint.Compose.ComposeTypes;

/// <summary>Splits a command line as mattn/go-shellwords does, which stops without an error at an operator of the shell.</summary>
internal static class ShellWords
{
    /// <summary>The words before the first unquoted <c>;</c>, <c>&amp;</c>, <c>|</c>, <c>&lt;</c> or <c>&gt;</c>; null when a quote or a parenthesis is wrong.</summary>
    internal static List<string>? TrySplit(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isEscaped, inSingle, inDouble, hasWord) = (false, false, false, false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (isEscaped)
            {
                // Inside double quotes, only some characters lose their backslash; this splitter drops it before all.
                word.Append(c);
                isEscaped = false;
                hasWord = true;
                continue;
            }

            switch (c)
            {
                case '\\' when !inSingle:
                    isEscaped = true;
                    continue;
                case ' ' or '\t' or '\r' or '\n' when !inSingle && !inDouble:
                    if (hasWord)
                    {
                        words.Add(word.ToString());
                        word.Clear();
                        hasWord = false;
                    }

                    continue;
                case '"' when !inSingle:
                    inDouble = !inDouble;
                    hasWord = true;
                    continue;
                case '\'' when !inDouble:
                    inSingle = !inSingle;
                    hasWord = true;
                    continue;
                case '(' or ')' when !inSingle && !inDouble:
                    return null;
                case ';' or '&' or '|' or '<' or '>' when !inSingle && !inDouble:
                    if (hasWord)
                    {
                        if (c == '>' && word.Length > 0 && char.IsAsciiDigit(word[0]))
                        {
                            return words;
                        }

                        words.Add(word.ToString());
                    }

                    return words;
            }

            word.Append(c);
            hasWord = true;
        }

        if (hasWord && !inSingle && !inDouble && !isEscaped)
        {
            words.Add(word.ToString());
        }

        return inSingle || inDouble || isEscaped ? null : words;
    }
}
