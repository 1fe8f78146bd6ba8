using System.Buffers;

namespace StackLint.Compose.Values;

/// <summary>What Docker's reader makes of plain scalars, for those who write YAML.</summary>
public static class PlainScalars
{
    private static readonly SearchValues<char> DigitsAndUnderscore = SearchValues.Create("0123456789_");

    /// <summary>
    /// Whether the plain scalar of that text is the string that it spells for Docker, and for readers of YAML 1.1, which also know
    /// <c>yes</c> and base-60 numbers: go-yaml quotes what is not.
    /// </summary>
    public static bool IsText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text != "<<"
            && ScalarResolver.ResolvePlain(text) == ComposeScalarKind.String
            && !IsOldBoolean(text)
            && !IsBase60(text);
    }

    private static bool IsOldBoolean(string text) => text is
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON"
        or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF";

    // [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?
    private static bool IsBase60(string text)
    {
        var rest = text.AsSpan();
        if (rest is ['+' or '-', ..])
        {
            rest = rest[1..];
        }

        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))
        {
            return false;
        }

        var end = rest.IndexOfAnyExcept(DigitsAndUnderscore);
        var groups = end < 0 ? default : rest[end..];
        var isGrouped = false;
        while (groups is [':', ..])
        {
            var digits = groups.Length > 1 && char.IsAsciiDigit(groups[1]) ? groups.Length > 2 && groups[1] <= '5' && char.IsAsciiDigit(groups[2]) ? 2 : 1 : 0;
            if (digits == 0)
            {
                return false;
            }

            isGrouped = true;
            groups = groups[(digits + 1)..];
        }

        return isGrouped && (groups.IsEmpty || (groups[0] == '.' && !groups[1..].ContainsAnyExcept(DigitsAndUnderscore)));
    }
}
