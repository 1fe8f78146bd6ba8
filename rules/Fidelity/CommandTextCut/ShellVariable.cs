using StackLint.Compose.Canonical;

namespace StackLint.Rules.Fidelity;

/// <summary>Finds what a shell would replace in a word: <c>$NAME</c>, <c>${NAME…}</c>, <c>$(…)</c>.</summary>
internal static class ShellVariable
{
    /// <summary>The first variable of a word outside of single quotes; null when there is none, or the word is a password hash.</summary>
    internal static string? FindIn(CommandWord word)
    {
        var text = word.Text;
        for (var i = text.IndexOf('$'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('$', i + 1))
        {
            if (word.Quotes[i] is not ('\'' or '\\') && ReadEnd(text, i + 1) is var end && end > i + 1)
            {
                return PasswordHash.IsIn(text) ? null : text[i..end];
            }
        }

        return null;
    }

    private static int ReadEnd(string text, int start)
    {
        if (text[start] is '(' or '{')
        {
            var close = text.IndexOf(text[start] == '(' ? ')' : '}', start);
            return close > start + 1 && (text[start] == '(' || IsNameStart(text[start + 1])) ? close + 1 : start;
        }

        var end = start;
        while (end < text.Length && (IsNameStart(text[end]) || (end > start && char.IsAsciiDigit(text[end]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsNameStart(char c) => c == '_' || char.IsAsciiLetter(c);
}
