namespace StackLint.Rules.Fidelity;

/// <summary>Texts as messages show them: on one line, not too long.</summary>
internal static class ShownText
{
    private const int MaxLength = 60;

    internal static string Of(string text) => Cut(text.ReplaceLineEndings("\\n"), MaxLength);

    /// <summary>Words, each in quotes: what is in quotes is no word of the message's own, so reports find a credential in it.</summary>
    internal static string OfWords(IEnumerable<string> words)
    {
        var shown = new List<string>();
        var left = MaxLength;
        foreach (var word in words)
        {
            if (left <= 1)
            {
                shown.Add("…");
                break;
            }

            var line = Cut(word.ReplaceLineEndings("\\n"), left);
            shown.Add($"'{line}'");
            left -= line.Length;
        }

        return string.Join(", ", shown);
    }

    private static string Cut(string line, int length)
    {
        if (line.Length <= length)
        {
            return line;
        }

        // Never cut between the halves of a surrogate pair.
        var end = char.IsHighSurrogate(line[length - 2]) ? length - 2 : length - 1;
        return line[..end] + "…";
    }
}
