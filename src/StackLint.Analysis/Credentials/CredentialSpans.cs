using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Analysis.Credentials;

/// <summary>
/// Finds the characters of a file that no report may show: literal credentials by the name of their key or option, in pairs, headers
/// and addresses within a text or a comment, and by their form; then the same texts wherever else they stand in the file.
/// </summary>
public static class CredentialSpans
{
    // What is longer is no key, but the rest of a text that a machine wrote.
    private const int LongestCopy = 10_000;

    /// <summary>The credentials, in no order; they may overlap.</summary>
    public static ImmutableArray<WrittenCredential> Find(YamlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var source = file.Source;

        // Of a file that cannot be read, lines are all there is.
        var found = new List<WrittenCredential>();
        foreach (var document in file.Documents)
        {
            NodeCredentials.Add(found, document.Root);
        }

        found.AddRange(Written(source, file.HasSyntaxError ? LineCredentials.Find(source) : file.Comments.SelectMany(c => OfComment(source, c.Span))));
        return WithCopies(source, found, file.Documents.SelectMany(static d => Names(d.Root)));
    }

    /// <summary>Those of a file of which no tree is known.</summary>
    public static ImmutableArray<WrittenCredential> Find(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return WithCopies(file, Written(file, LineCredentials.Find(file)), []);
    }

    /// <summary>Credentials that are known otherwise, and their copies.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">The credentials.</param>
    /// <param name="names">Texts that are names in the file, so that they stand for themselves.</param>
    public static ImmutableArray<WrittenCredential> WithCopies(SourceFile file, IEnumerable<WrittenCredential> found, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(file);
        ImmutableArray<WrittenCredential> originals = [.. found.Where(c => !c.Span.IsEmpty && c.Span.End <= file.Text.Length).Distinct()];
        if (originals.IsEmpty)
        {
            return originals;
        }

        var open = names.ToHashSet(StringComparer.Ordinal);
        var text = file.Text.ToString();
        var covered = originals.Select(static c => c.Span).ToHashSet();
        List<string> known =
        [
            .. originals.SelectMany(c => (string[])[c.Text, text.Substring(c.Span.Start, c.Span.Length)])
                .Select(static t => t.Trim())
                .Distinct(StringComparer.Ordinal)
                .Where(t => t.Length <= LongestCopy && KnownText.IsTelling(t) && !open.Contains(t)),
        ];
        var copies = KnownText.FindAll(known, text)
            .Select(static f => new WrittenCredential(new TextSpan(f.At, f.Known.Length), f.Known))
            .Where(c => covered.Add(c.Span));
        return [.. originals, .. copies];
    }

    private static IReadOnlyList<TextSpan> OfComment(SourceFile file, TextSpan comment) => SearchTime.Find(
        (File: file, Span: comment),
        static c => CredentialTexts.Find(c.File.Text.ToString(c.Span), isProse: true).Select(s => new TextSpan(c.Span.Start + s.Start, s.Length)),
        static c => [c.Span]);

    private static IEnumerable<WrittenCredential> Written(SourceFile file, IEnumerable<TextSpan> spans) => spans.Select(s => new WrittenCredential(s, file.Text.ToString(s)));

    private static IEnumerable<string> Names(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(static e => e.Name is { } name ? Names(e.Value).Prepend(name) : Names(e.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(Names),
        _ => [],
    };
}
