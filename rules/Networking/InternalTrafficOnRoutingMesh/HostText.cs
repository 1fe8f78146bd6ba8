using StackLint.Compose.Interpolation;

namespace StackLint.Rules.Networking;

/// <summary>A text with a reading position's neighbourhood.</summary>
/// <param name="Text">The text; unknown parts are <see cref="InterpolatedText.Hole"/>.</param>
internal readonly record struct HostText(string Text)
{
    private const int MaxPortDigits = 5;

    /// <summary>The character there, NUL outside the text.</summary>
    internal char this[int index] => index >= 0 && index < Text.Length ? Text[index] : '\0';

    internal int Length => Text.Length;

    internal static bool IsToken(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_';

    /// <summary>Whether a word or an address of a list ends there.</summary>
    internal static bool IsBreak(char c) => c is '\0' or ',' or ';' or '"' or '\'' or '`' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '|' or '\\' || char.IsWhiteSpace(c);

    /// <summary>The end of the run of host characters that starts there.</summary>
    internal int EndOfToken(int start)
    {
        var end = start;
        while (IsToken(this[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The first break or one of <paramref name="also"/> from there on.</summary>
    internal int FindBreak(int start, string also)
    {
        var end = start;
        while (!IsBreak(this[end]) && !also.Contains(this[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Reads <c>:5432</c>.</summary>
    /// <param name="colon">Where the colon stands.</param>
    /// <param name="end">Behind the digits.</param>
    internal int? ReadPort(int colon, out int end)
    {
        end = colon + 1;
        while (char.IsAsciiDigit(this[end]) && end - colon <= MaxPortDigits)
        {
            end++;
        }

        return this[colon] is ':' or ',' && end > colon + 1 && !IsToken(this[end]) && this[end] is not ('@' or InterpolatedText.Hole)
            ? int.Parse(Text.AsSpan(colon + 1, end - colon - 1))
            : null;
    }

    /// <summary>Reads a port's digits; null when there are none or they go on as a word.</summary>
    /// <param name="start">The first digit.</param>
    /// <param name="end">Behind the digits.</param>
    internal int? ReadDigits(int start, out int end)
    {
        end = start;
        while (char.IsAsciiDigit(this[end]))
        {
            end++;
        }

        return end > start && end - start <= MaxPortDigits && !IsToken(this[end]) && this[end] is not InterpolatedText.Hole
            ? int.Parse(Text.AsSpan(start, end - start))
            : null;
    }

    /// <summary>The blank-separated word that ends at or before a position, with its start; empty when there is none.</summary>
    internal string WordBefore(int end, out int start)
    {
        while (end > 0 && char.IsWhiteSpace(this[end - 1]))
        {
            end--;
        }

        start = end;
        while (start > 0 && !char.IsWhiteSpace(this[start - 1]))
        {
            start--;
        }

        return Text[start..end];
    }
}
