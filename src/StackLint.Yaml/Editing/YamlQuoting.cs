using System.Buffers;
using System.Globalization;
using System.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Editing;

/// <summary>Writes strings as YAML scalars that load as exactly these strings.</summary>
public static class YamlQuoting
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}:?");
    private static readonly SearchValues<char> NotOnALine = SearchValues.Create("\r\n\u0085\u2028\u2029\ufeff");

    /// <summary>
    /// The string in double quotes, on one line. It loads as this string and never as a number, boolean, null or date. Half a
    /// surrogate pair, which YAML has no spelling for, becomes U+FFFD.
    /// </summary>
    public static string Quote(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            Append(text, rune);
        }

        return text.Append('"').ToString();
    }

    /// <summary>The string in the given style where that can hold it, else in double quotes; block styles become double quotes.</summary>
    /// <param name="value">The string.</param>
    /// <param name="style">The style wished for. A plain scalar keeps the text, but a reader may see a number or null in it.</param>
    /// <param name="isFlow">Whether it is to stand inside brackets or braces.</param>
    public static string Write(string value, YamlScalarStyle style, bool isFlow)
    {
        ArgumentNullException.ThrowIfNull(value);
        return style switch
        {
            YamlScalarStyle.Plain when CanBePlain(value, isFlow) => value,
            YamlScalarStyle.SingleQuoted when IsPrintableLine(value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
            _ => Quote(value),
        };
    }

    private static bool CanBePlain(string value, bool isFlow)
    {
        if (value.Length == 0 || value != value.Trim() || value is "---" or "..." || !IsPrintableLine(value) || value.Contains('\t'))
        {
            return false;
        }

        // A leading dash is an indicator only before a blank; negative numbers and options stay plain.
        var isDash = value[0] == '-' && value.Length > 1 && value[1] != ' ' && !Indicators.Contains(value[1]);
        if (Indicators.Contains(value[0]) && !isDash)
        {
            return false;
        }

        return !value.Contains(": ", StringComparison.Ordinal)
            && !value.Contains(" #", StringComparison.Ordinal)
            && !value.EndsWith(':')
            && !(isFlow && value.AsSpan().ContainsAny(FlowIndicators));
    }

    private static bool IsPrintableLine(string value) =>
        YamlText.FindForbidden(value, 0) < 0 && !value.AsSpan().ContainsAny(NotOnALine);

    private static void Append(StringBuilder text, Rune rune)
    {
        var escape = rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            0x85 => "\\N",
            0x2028 => "\\L",
            0x2029 => "\\P",
            _ => null,
        };
        if (escape is not null)
        {
            text.Append(escape);
        }
        else if (rune.Value is < 0x20 or (>= 0x7f and < 0xa0))
        {
            text.Append("\\x").Append(rune.Value.ToString("X2", CultureInfo.InvariantCulture));
        }
        else if (rune.Value is 0xfeff or 0xfffe or 0xffff)
        {
            text.Append("\\u").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append(rune.ToString());
        }
    }
}
