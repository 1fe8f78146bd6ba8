using System.Text;

namespace StackLint.Yaml.Emission;

/// <summary>Which spellings outside of brackets can hold a text, by go-yaml's analysis (<c>yaml_emitter_analyze_scalar</c>).</summary>
internal readonly struct ScalarTraits
{
    internal ScalarTraits(string text)
    {
        if (text.Length == 0)
        {
            AllowsPlain = true;
            AllowsSingleQuotes = true;
            return;
        }

        var hasIndicator = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);
        var (hasBreak, hasSpecial, hasTab, hasSpaceAfterBreak, hasBreakAfterSpace) = (false, false, false, false, false);
        var previous = '\0';
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var current = rune.IsBmp ? (char)rune.Value : '\uffff';
            hasIndicator |= index == 0 ? IsLeadingIndicator(text) : IsIndicator(text, index, previous);
            hasTab |= current == '\t';

            // Readers differ on breaks other than LF; go-yaml writes them raw and does not read back what it wrote.
            hasSpecial |= current != '\t' && (!IsPrintable(rune) || (current != '\n' && IsBreak(current)));
            hasBreak |= IsBreak(current);
            hasSpaceAfterBreak |= current == ' ' && IsBreak(previous);
            hasBreakAfterSpace |= IsBreak(current) && previous == ' ';
            previous = current;
            index += rune.Utf16SequenceLength;
        }

        var isOpenEnded = text[0] == ' ' || text[^1] == ' ' || IsBreak(text[0]) || IsBreak(text[^1]);
        AllowsSingleQuotes = !(hasSpaceAfterBreak || hasBreakAfterSpace || hasTab || hasSpecial);
        AllowsPlain = AllowsSingleQuotes && !(isOpenEnded || hasBreak || hasIndicator);
        AllowsBlock = !(text[^1] == ' ' || hasBreakAfterSpace || hasSpecial);
    }

    internal bool AllowsPlain { get; }

    internal bool AllowsSingleQuotes { get; }

    internal bool AllowsBlock { get; }

    // What go-yaml takes for printable: nothing beyond the basic plane, no byte-order mark, no control character.
    internal static bool IsPrintable(Rune rune) => rune.Value is '\n' or (>= 0x20 and <= 0x7e) or (>= 0xa0 and <= 0xfffd and not 0xfeff);

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsLeadingIndicator(string text) => text[0] switch
    {
        '#' or ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => true,
        '?' or ':' or '-' => IsBlankOrEnd(text, 1),
        _ => false,
    };

    private static bool IsIndicator(string text, int index, char previous) => text[index] switch
    {
        ':' => IsBlankOrEnd(text, index + 1),
        '#' => previous is ' ' or '\t' || IsBreak(previous),
        _ => false,
    };

    private static bool IsBlankOrEnd(string text, int index) => index >= text.Length || text[index] is ' ' or '\t';
}
