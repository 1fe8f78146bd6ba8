using System.Text;

namespace StackLint.Reporting.Json;

/// <summary>Text that every reader of JSON takes.</summary>
internal static class WellFormedText
{
    /// <summary>The text with U+FFFD for each half of a surrogate pair that stands alone.</summary>
    public static string Of(string text)
    {
        if (!HasLoneHalf(text))
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

    private static bool HasLoneHalf(string text)
    {
        for (var i = 0; i < text.Length; i += 2)
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return false;
            }

            i += next;
            if (!char.IsSurrogatePair(text, i))
            {
                return true;
            }
        }

        return false;
    }
}
