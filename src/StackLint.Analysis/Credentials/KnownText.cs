namespace StackLint.Analysis.Credentials;

/// <summary>Tells whether the text of a credential is one wherever it stands, and no word that stands there for itself.</summary>
public static class KnownText
{
    private const int ShortestText = 6;
    private const int ShortestNumber = 8;
    private const int ShortestWords = 16;
    private const int ShortestPart = 8;

    /// <summary>Whether a text is telling: neither short, nor a word or a name such as <c>admin</c>, <c>wordpress</c> or <c>db-password</c>.</summary>
    public static bool IsTelling(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !IsVariableName(text) && text.Length >= (text.All(char.IsAsciiDigit) ? ShortestNumber : IsWords(text) ? ShortestWords : ShortestText);
    }

    /// <summary>Whether a text may be words: letters of one case, also such that begin with a capital, and what joins them.</summary>
    public static bool IsWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(static c => char.IsLetter(c) || "-_. ".Contains(c))
            && (!text.Any(char.IsLower) || text.Split('-', '_', '.', ' ').All(static w => !w.Skip(1).Any(char.IsUpper)));
    }

    /// <summary>The places of telling texts in another: anywhere, or, of a short one, where it stands as a word; not as the name of a variable.</summary>
    internal static IEnumerable<(string Known, int At)> FindAll(IReadOnlyList<string> known, string text) =>
        TextOccurrences.Find(known, ShortestText, text).Where(f => StandsAt(f.Found, text, f.At));

    private static bool StandsAt(string known, string text, int at)
    {
        var isWord = known.Length >= ShortestPart || !(IsLetter(text, at - 1) || IsLetter(text, at + known.Length));
        return isWord && !text.AsSpan(0, at).EndsWith("${") && !(at > 0 && text[at - 1] == '$' && char.IsAsciiLetter(known[0]));
    }

    private static bool IsVariableName(string text) => text.Contains('_', StringComparison.Ordinal) && text.All(static c => char.IsAsciiLetterUpper(c) || c == '_');

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
