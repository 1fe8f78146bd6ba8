using System.Text.RegularExpressions;
using StackLint.Analysis.Credentials;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>Takes the texts of credentials out of a message and leaves its own words.</summary>
internal static partial class MessageMask
{
    /// <summary>What is shown in the place of a text, whose length says nothing.</summary>
    internal const string Masked = "***";

    /// <summary>A shorter text is found within words.</summary>
    internal const int ShortestText = 4;

    private const int LongestIndicator = 2;

    /// <summary>A message without texts, the longest first, wherever they stand.</summary>
    internal static string Texts(string text, IEnumerable<string> known) =>
        known.Aggregate(text, static (shown, known) => InValues(shown, known, t => t.Replace(known, Masked, StringComparison.Ordinal)));

    /// <summary>A message without words that may be short or common, where they stand as words.</summary>
    internal static string Words(string text, IEnumerable<string> words) =>

        // A bracket or a dollar tells nothing, and messages speak of them.
        words.Where(static w => w.Length > LongestIndicator || w.Any(char.IsLetterOrDigit))
            .Aggregate(text, static (shown, word) => InValues(shown, word, t => Word(t, word)));

    /// <summary>What a message may show a text as: after interpolation, and with its line breaks on one line.</summary>
    internal static IEnumerable<string> Forms(string text)
    {
        var undoubled = text.Replace("$$", "$", StringComparison.Ordinal);
        return [text, undoubled, undoubled.ReplaceLineEndings("\\n"), undoubled.Trim(), .. Name(text), .. BareDefault().Match(text) is { Success: true } bare ? [bare.Groups["default"].Value] : (string[])[]];
    }

    // A stack reads a default also without braces: `$V-default`.
    [GeneratedRegex(@"^\$[A-Za-z_][A-Za-z0-9_]*:?[-+=?](?<default>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchTime.Limit)]
    private static partial Regex BareDefault();

    /// <summary>What looks like an alias is also shown as the anchor that it lacks, and an anchor by its name.</summary>
    internal static string[] Name(string text) => text is ['*' or '&', _, ..] ? [text[1..]] : [];

    private static string Word(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            text = isWord ? text[..at] + Masked + text[end..] : text;
            at = Math.Min(text.Length, at + (isWord ? Masked.Length : 1));
        }

        return text;
    }

    private static string AsValue(string text, string known)
    {
        for (var at = text.IndexOf(known, StringComparison.Ordinal); at >= 0; at = text.IndexOf(known, at + 1, StringComparison.Ordinal))
        {
            var end = at + known.Length;
            text = end == text.Length || !char.IsLetterOrDigit(text[end]) ? $"{text[..at]}={Masked}{text[end..]}" : text;
        }

        return text;
    }

    // What may be a word of the message's own is masked only in what it quotes, and behind an equals sign, where none of those stands.
    private static string InValues(string text, string known, Func<string, string> mask) =>
        text == known ? Masked
            : KnownText.IsTelling(known) || (known.Length >= ShortestText && !KnownText.IsWords(known)) ? mask(text)
            : AsValue(QuotedText.Change(text, mask), "=" + known);
}
