namespace StackLint.Compose.Directives;

/// <summary>The parts of a comment's text that speaks to StackLint.</summary>
/// <param name="Word">The word after <c>stacklint</c>.</param>
/// <param name="Rest">The text after it, trimmed.</param>
/// <param name="RestOffset">Where <paramref name="Rest"/> starts in the text.</param>
internal sealed record DirectiveText(string Word, string Rest, int RestOffset)
{
    private const string Name = "stacklint";

    /// <summary>Splits the text after <c>#</c>; null when it says nothing to StackLint.</summary>
    internal static DirectiveText? TryRead(string text)
    {
        var start = SkipBlanks(text, 0);
        var nameEnd = SkipWord(text, start);
        // Other linters write a colon behind their name; whoever does here means the same.
        if (!text.AsSpan(start, nameEnd - start).TrimEnd(':').SequenceEqual(Name))
        {
            return null;
        }

        var wordStart = SkipBlanks(text, nameEnd);
        var wordEnd = SkipWord(text, wordStart);
        var restStart = SkipBlanks(text, wordEnd);
        return wordEnd == wordStart ? null : new DirectiveText(text[wordStart..wordEnd], text[restStart..].TrimEnd(), restStart);
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int SkipWord(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
