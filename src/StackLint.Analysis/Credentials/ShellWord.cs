using System.Buffers;

namespace StackLint.Analysis.Credentials;

/// <summary>A word of a command line, without the quotes around it.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Text">The word; null for what ends a command.</param>
internal readonly record struct ShellWord(int Start, string? Text)
{
    private const string Ends = "|;&()`\n\r";

    /// <summary>What stands between words; a text without it is one word.</summary>
    internal static SearchValues<char> Separators { get; } = SearchValues.Create(" \t" + Ends);

    /// <summary>The words of a text as a shell takes it apart, roughly: escapes and quotes within a word stay.</summary>
    internal static List<ShellWord> Read(string text)
    {
        var words = new List<ShellWord>();
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is ' ' or '\t' || IsContinuation(text, i))
            {
                i++;
            }
            else if (Ends.Contains(text[i]))
            {
                words.Add(new ShellWord(i++, null));
            }
            else
            {
                var end = EndOf(text, i);
                var isQuoted = text[i] is '"' or '\'' && end - i > 1 && text[end - 1] == text[i] && text.IndexOf(text[i], i + 1) == end - 1;
                words.Add(isQuoted ? new ShellWord(i + 1, text[(i + 1)..(end - 1)]) : new ShellWord(i, text[i..end]));
                i = end;
            }
        }

        return words;
    }

    // A backslash at the end of a line goes on in the next one.
    private static bool IsContinuation(string text, int i) =>
        (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\n' or '\r') || (text[i] is '\n' or '\r' && i > 0 && (text[i - 1] == '\\' || (text[i - 1] == '\r' && i > 1 && text[i - 2] == '\\')));

    private static int EndOf(string text, int start)
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                // A variable with its default is a part of the word, blanks or not.
                var close = text.IndexOf('}', i);
                i = close < 0 ? i : close;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is ' ' or '\t' || Ends.Contains(c))
            {
                return i;
            }
        }

        return text.Length;
    }
}
