using System.Text;

namespace StackLint.Compose.StackTypes;

/// <summary>Splits a command as the stack loader does (google/shlex): quotes, backslashes and comments, but no operators and no expansion.</summary>
internal static class ShellWords
{
    /// <summary>Splits a text.</summary>
    /// <param name="text">The command.</param>
    /// <param name="words">The words; those before the fault when there is one.</param>
    /// <returns>Docker's complaint, null when the text is right.</returns>
    internal static string? Split(string text, out List<string> words)
    {
        words = [];
        var word = new StringBuilder();
        var position = 0;
        while (position < text.Length)
        {
            if (IsSpace(text[position]))
            {
                position++;
            }
            else if (text[position] == '#')
            {
                var end = text.IndexOf('\n', position);
                position = end < 0 ? text.Length : end + 1;
            }
            else
            {
                word.Clear();
                if (ReadWord(text, ref position, word) is { } problem)
                {
                    return problem;
                }

                words.Add(word.ToString());
            }
        }

        return null;
    }

    private static string? ReadWord(string text, ref int position, StringBuilder word)
    {
        while (position < text.Length && !IsSpace(text[position]))
        {
            var c = text[position++];
            switch (c)
            {
                case '\'':
                    var close = text.IndexOf('\'', position);
                    if (close < 0)
                    {
                        return "EOF found when expecting closing quote";
                    }

                    word.Append(text, position, close - position);
                    position = close + 1;
                    break;
                case '"':
                    if (ReadQuoted(text, ref position, word) is { } problem)
                    {
                        return problem;
                    }

                    break;
                case '\\' when position == text.Length:
                    return "EOF found after escape character";
                case '\\':
                    word.Append(text[position++]);
                    break;
                default:
                    word.Append(c);
                    break;
            }
        }

        return null;
    }

    private static string? ReadQuoted(string text, ref int position, StringBuilder word)
    {
        while (position < text.Length)
        {
            var c = text[position++];
            if (c == '"')
            {
                return null;
            }

            if (c == '\\')
            {
                if (position == text.Length)
                {
                    return "EOF found after escape character";
                }

                c = text[position++];
            }

            word.Append(c);
        }

        return "EOF found when expecting closing quote";
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
