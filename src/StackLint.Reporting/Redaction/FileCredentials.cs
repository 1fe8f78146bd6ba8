using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Redaction;

/// <summary>The credentials that stand in a file.</summary>
internal sealed class FileCredentials
{
    /// <summary>What is shown in the place of each character.</summary>
    internal const char Mark = '*';

    /// <summary>What is shown in the place of a text in a message, whose length says nothing.</summary>
    internal const string Masked = "***";

    // A shorter text is found within words.
    private const int ShortestText = 4;

    private const int LongestIndicator = 2;

    // A watch shows the same files again and again.
    private static readonly ConditionalWeakTable<SourceFile, FileCredentials> Known = [];

    private readonly SourceFile _file;
    private readonly ImmutableArray<WrittenCredential> _found;
    private readonly ImmutableArray<string> _texts;
    private readonly SearchValues<string> _search;

    private FileCredentials(SourceFile file, ImmutableArray<WrittenCredential> found)
    {
        _file = file;
        _found = found;
        Spans = [.. found.Select(static c => c.Span).Where(static s => !s.IsEmpty)];
        Shown = Spans.IsEmpty ? file : file.Redact(Spans, Mark);

        // What the file says elsewhere in the open, such as the name of an image, is no secret of its own.
        var open = found.IsEmpty ? "" : Shown.Text.ToString();
        _texts =
        [
            .. found.SelectMany(c => Forms(file.Text.ToString(c.Span)).Concat(Forms(c.Text)))
                .Where(t => t.Length >= ShortestText && !open.Contains(t, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(static t => t.Length),
        ];
        _search = SearchValues.Create(_texts.AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>The credentials of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">What stands in it.</param>
    internal static FileCredentials Of(SourceFile file, ImmutableArray<WrittenCredential> found)
    {
        if (!Known.TryGetValue(file, out var known) || !known._found.AsSpan().SequenceEqual(found.AsSpan()))
        {
            known = new FileCredentials(file, found);
            Known.AddOrUpdate(file, known);
        }

        return known;
    }

    internal ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The file as a report shows it.</summary>
    internal SourceFile Shown { get; }

    /// <summary>Whether there are none, neither in its text nor in what its variables hold.</summary>
    internal bool AreNone => _found.IsEmpty;

    /// <summary>Whether a text holds one that stands nowhere else.</summary>
    internal bool AreIn(string text) => text.AsSpan().ContainsAny(_search);

    /// <summary>A text as a report shows it.</summary>
    internal string Mask(string text)
    {
        var shown = AreIn(text) ? _texts.Aggregate(text, static (shown, known) => InQuotes(shown, known, t => t.Replace(known, Masked, StringComparison.Ordinal))) : text;
        return CutText.Mask(shown, _texts, Masked);
    }

    /// <summary>Whether a place holds one or is a part of one.</summary>
    internal bool AreAt(TextSpan place) => Spans.Any(s => s.OverlapsWith(place));

    /// <summary>The texts of those on the lines of a place, and of the parts of them that the place is.</summary>
    internal IEnumerable<string> TextsAt(TextSpan place)
    {
        var lines = _file.Text.Lines;
        var around = TextSpan.FromBounds(lines.GetLineFromPosition(Math.Min(place.Start, _file.Text.Length)).Start, lines.GetLineFromPosition(Math.Min(place.End, _file.Text.Length)).End);
        return Spans.Where(s => s.OverlapsWith(around)).SelectMany(s => (TextSpan[])[s, .. s.Overlap(place) is { } part ? [part] : (TextSpan[])[]]).Select(s => _file.Text.ToString(s)).SelectMany(static t => (string[])[t, .. Name(t)]);
    }

    /// <summary>A text in which words are masked that may be short or common, where they stand as words.</summary>
    internal static string MaskWords(string text, IEnumerable<string> words)
    {
        // A bracket or a dollar tells nothing, and messages speak of them.
        foreach (var word in words.Where(static w => w.Length > LongestIndicator || w.Any(char.IsLetterOrDigit)))
        {
            text = InQuotes(text, word, t => MaskWord(t, word));
        }

        return text;
    }

    private static string MaskWord(string text, string word)
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

    // What may be a word of the message's own is masked only in what it quotes.
    private static string InQuotes(string text, string known, Func<string, string> mask) =>
        text == known ? Masked
            : KnownText.IsTelling(known) || (known.Length >= ShortestText && !known.All(static c => char.IsLetter(c) || "-_. ".Contains(c))) ? mask(text)
            : QuotedText.Change(text, mask);

    // What looks like an alias is also shown as the anchor that it lacks, and an anchor by its name.
    private static string[] Name(string text) => text is ['*' or '&', _, ..] ? [text[1..]] : [];

    // A message may show a text after interpolation, and its line breaks on one line.
    private static IEnumerable<string> Forms(string text)
    {
        var undoubled = text.Replace("$$", "$", StringComparison.Ordinal);
        return [text, undoubled, undoubled.ReplaceLineEndings("\\n"), undoubled.Trim(), .. Name(text)];
    }
}
