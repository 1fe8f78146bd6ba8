namespace StackLint.Compose.Interpolation;

/// <summary>The names both grammars know: <c>[_a-z][_a-z0-9]*</c>, case ignored as Go's regular expressions do.</summary>
internal static class VariableName
{
    /// <summary>The end of the name that begins at <paramref name="start"/>; <paramref name="start"/> itself when none does.</summary>
    internal static int ReadEnd(string text, int start)
    {
        if (start >= text.Length || !IsStart(text[start]))
        {
            return start;
        }

        var end = start + 1;
        while (end < text.Length && (IsStart(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        return end;
    }

    // Go folds the long s and the Kelvin sign to s and k.
    private static bool IsStart(char c) => c is '_' or '\u017F' or '\u212A' || char.IsAsciiLetter(c);
}
