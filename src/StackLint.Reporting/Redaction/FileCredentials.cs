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
        var texts = found.SelectMany(c => MessageMask.Forms(file.Text.ToString(c.Span)).Concat(MessageMask.Forms(c.Text)))
            .Where(static t => t.Length >= MessageMask.ShortestText)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var said = ContainedTexts.Find(texts, open);
        _texts = [.. texts.Where(t => !said.Contains(t)).OrderByDescending(static t => t.Length)];
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
    internal string Mask(string text) => CutText.Mask(AreIn(text) ? MessageMask.Texts(text, _texts) : text, _texts, MessageMask.Masked);

    /// <summary>Whether a place holds one or is a part of one.</summary>
    internal bool AreAt(TextSpan place) => Spans.Any(s => s.OverlapsWith(place));

    /// <summary>The texts of those on the lines of a place, and of the parts of them that the place is.</summary>
    internal IEnumerable<string> TextsAt(TextSpan place)
    {
        var lines = _file.Text.Lines;
        var around = TextSpan.FromBounds(lines.GetLineFromPosition(Math.Min(place.Start, _file.Text.Length)).Start, lines.GetLineFromPosition(Math.Min(place.End, _file.Text.Length)).End);
        return Spans.Where(s => s.OverlapsWith(around)).SelectMany(s => (TextSpan[])[s, .. s.Overlap(place) is { } part ? [part] : (TextSpan[])[]]).Select(s => _file.Text.ToString(s)).SelectMany(static t => (string[])[t, .. MessageMask.Name(t)]);
    }
}
