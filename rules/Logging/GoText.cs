using System.Globalization;

namespace StackLint.Rules.Logging;

/// <summary>Texts as the engine reads them.</summary>
internal static class GoText
{
    /// <summary>A boolean as Go's <c>strconv.ParseBool</c> reads it; null for other texts.</summary>
    internal static bool? ReadBoolean(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    /// <summary>A whole number as Go's <c>strconv.Atoi</c> reads it; null for other texts.</summary>
    internal static long? ReadInteger(string text) =>
        text is not "" && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
