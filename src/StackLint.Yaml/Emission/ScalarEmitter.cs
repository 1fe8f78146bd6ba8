using System.Buffers;
using System.Globalization;
using System.Text;

namespace StackLint.Yaml.Emission;

/// <summary>Spells strings as go-yaml v3 does (<c>encode.go</c>, <c>emitterc.go</c>): plain, in quotes, or as a literal block.</summary>
/// <param name="isTextWhenPlain">Whether the plain scalar of that text is read as a string.</param>
internal sealed class ScalarEmitter(Func<string, bool> isTextWhenPlain)
{
    // Beyond this go-yaml marks a key with a question mark.
    private const int MaxKeyBytes = 128;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\u0085\u2028\u2029");

    /// <summary>Finds the characters of a text that must be escaped in any case.</summary>
    internal Func<string, IReadOnlySet<int>>? FindActing { get; set; }

    /// <summary>Whether a key is too long to stand before its colon without a mark.</summary>
    internal static bool NeedsMark(string name) => Encoding.UTF8.GetByteCount(name) > MaxKeyBytes;

    /// <summary>The text in quotes if it must be, on one line.</summary>
    internal string Key(string name) => QuoteActing(name) ?? Line(name, new ScalarTraits(name), name.Contains('\n'));

    /// <summary>The lines of the text; those after the first are yet to be indented.</summary>
    internal string[] Value(string text)
    {
        if (QuoteActing(text) is { } quoted)
        {
            return [quoted];
        }

        var traits = new ScalarTraits(text);
        return text.Contains('\n') && traits.AllowsBlock ? Literal(text) : [Line(text, traits, text.Contains('\n'))];
    }

    /// <summary>The text without line breaks and control characters, for a comment.</summary>
    internal static string OnOneLine(string text)
    {
        var quoted = Quote(text, escapesQuotes: false);
        return quoted[1..^1];
    }

    // In quotes alone there are escapes.
    private string? QuoteActing(string text) => FindActing?.Invoke(text) is { Count: > 0 } acting ? Quote(text, acting: acting) : null;

    private string Line(string text, ScalarTraits traits, bool hasBreaks) =>
        hasBreaks || !isTextWhenPlain(text) ? Quote(text)
        : traits.AllowsPlain ? text
        : traits.AllowsSingleQuotes ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : Quote(text);

    private static string[] Literal(string text)
    {
        var isKeeping = text.EndsWith("\n\n", StringComparison.Ordinal) || text == "\n";
        var header = "|" + (text[0] is ' ' or '\n' ? "2" : "") + (isKeeping ? "+" : text[^1] == '\n' ? "" : "-");
        var lines = text.Split('\n');
        return [header, .. text[^1] == '\n' ? lines[..^1] : lines];
    }

    private static string Quote(string text, bool escapesQuotes = true, IReadOnlySet<int>? acting = null)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (ScalarTraits.IsPrintable(rune) && !IsBreak(rune) && acting?.Contains(index) != true && (rune.Value is not ('"' or '\\') || !escapesQuotes))
            {
                quoted.Append(rune.ToString());
            }
            else
            {
                AppendEscape(quoted, rune.Value);
            }

            index += rune.Utf16SequenceLength;
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsBreak(Rune rune) => rune.IsBmp && Breaks.Contains((char)rune.Value);

    private static void AppendEscape(StringBuilder text, int value)
    {
        var name = value switch
        {
            0 => '0',
            0x07 => 'a',
            0x08 => 'b',
            0x09 => 't',
            0x0a => 'n',
            0x0b => 'v',
            0x0c => 'f',
            0x0d => 'r',
            0x1b => 'e',
            '"' => '"',
            '\\' => '\\',
            0x85 => 'N',
            0xa0 => '_',
            0x2028 => 'L',
            0x2029 => 'P',
            _ => '\0',
        };
        text.Append('\\');
        if (name != '\0')
        {
            text.Append(name);
            return;
        }

        var (letter, digits) = value <= 0xff ? ('x', "X2") : value <= 0xffff ? ('u', "X4") : ('U', "X8");
        text.Append(letter).Append(value.ToString(digits, CultureInfo.InvariantCulture));
    }
}
