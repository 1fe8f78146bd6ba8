using System.Text;

namespace StackLint.Reporting.Json;

/// <summary>Text that every reader of JSON takes.</summary>
internal static class WellFormedText
{
    /// <summary>The text with U+FFFD for each half of a surrogate pair that stands alone.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.ToString());
        }

        return result.ToString();
    }
}
