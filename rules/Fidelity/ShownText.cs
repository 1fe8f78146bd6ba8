namespace StackLint.Rules.Fidelity;

/// <summary>Texts as messages show them: on one line, not too long.</summary>
internal static class ShownText
{
    private const int MaxLength = 60;

    internal static string Of(string text)
    {
        var line = text.ReplaceLineEndings("\\n");
        if (line.Length <= MaxLength)
        {
            return line;
        }

        // Never cut between the halves of a surrogate pair.
        var end = char.IsHighSurrogate(line[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return line[..end] + "…";
    }
}
