using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests;

/// <summary>What must hold for the places and values of every real file, whatever its line ends and byte-order mark.</summary>
public sealed class CorpusSpanTests
{
    [SkippableFact]
    public void Characters_of_a_scalar_read_alone_give_its_value()
    {
        var wrong = new List<string>();
        foreach (var file in Files())
        {
            foreach (var scalar in file.Documents.SelectMany(static d => TreeChecks.NodesOf(d.Root)).OfType<YamlScalar>())
            {
                if (Reread(file, scalar) is var (text, value) && value != scalar.Value)
                {
                    wrong.Add($"{file.Source.Path}: {text} is {value ?? "nothing"}, not {scalar.Value}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [SkippableFact]
    public void Every_character_of_a_scalar_has_its_place()
    {
        var wrong = new List<string>();
        foreach (var file in Files())
        {
            foreach (var scalar in file.Documents.SelectMany(static d => TreeChecks.NodesOf(d.Root)).OfType<YamlScalar>())
            {
                var spans = ScalarSpans.Find(scalar);
                if (spans is null || !Enumerable.Range(0, spans.Count).All(i => IsSpelled(scalar.Value[i], file.Source.Text.ToString(spans[i]))))
                {
                    wrong.Add($"{file.Source.Path}: {scalar.Value}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [SkippableFact]
    public void Comments_stand_in_order_and_outside_of_scalars()
    {
        foreach (var file in Files())
        {
            var end = 0;
            foreach (var comment in file.Comments)
            {
                Assert.True(comment.Span.Start >= end, $"{file.Source.Path}: {comment}");
                end = comment.Span.End;
            }

            foreach (var scalar in file.Documents.SelectMany(static d => TreeChecks.NodesOf(d.Root)).OfType<YamlScalar>())
            {
                // A block scalar's first line holds its indicators, and a comment may follow them.
                var isBlock = scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;
                var start = isBlock ? file.Source.Text.Lines.GetLineFromPosition(scalar.Span.Start).End : scalar.Span.Start;
                var text = TextSpan.FromBounds(start, Math.Max(start, scalar.Span.End));
                Assert.DoesNotContain(file.Comments, c => c.Span.OverlapsWith(text));
            }
        }
    }

    [SkippableFact]
    public void Aliases_stand_for_the_anchor_before_them()
    {
        foreach (var alias in Files().SelectMany(static f => f.Documents).SelectMany(static d => TreeChecks.NodesOf(d.Root)).OfType<YamlAlias>())
        {
            Assert.Equal(alias.Name, alias.Target.Anchor);
            Assert.True(alias.Target.FullSpan.End <= alias.Span.Start);
            Assert.Equal("*" + alias.Name, alias.File.Text.ToString(alias.Span));
        }
    }

    [SkippableFact]
    public void Line_ends_change_no_value_and_move_spans_only()
    {
        foreach (var file in Files())
        {
            var text = file.Source.Text.ToString();
            if (text.Contains('\r'))
            {
                continue;
            }

            var other = YamlParser.Parse(new SourceFile(file.Source.Path, SourceText.From(text.Replace("\n", "\r\n", StringComparison.Ordinal))));
            var breaks = new int[text.Length + 1];
            for (var i = 0; i < text.Length; i++)
            {
                breaks[i + 1] = breaks[i] + (text[i] == '\n' ? 1 : 0);
            }

            Assert.Equal(Outline(file, p => p + breaks[p]), Outline(other, static p => p));
        }
    }

    [SkippableFact]
    public void A_byte_order_mark_changes_nothing()
    {
        foreach (var (path, fullPath, _) in Corpus.Files())
        {
            var bytes = File.ReadAllBytes(fullPath);
            if (SourceFileReader.Decode(bytes, path) is { Succeeded: true, File.HasByteOrderMark: false } plain)
            {
                var marked = SourceFileReader.Decode([0xef, 0xbb, 0xbf, .. bytes], path);
                Assert.True(marked.File!.HasByteOrderMark);
                Assert.Equal(Outline(YamlParser.Parse(plain.File), static p => p), Outline(YamlParser.Parse(marked.File), static p => p));
            }
        }
    }

    private static IEnumerable<YamlFile> Files() => Corpus.Files()
        .Select(static f => SourceFileReader.Read(f.FullPath, f.Name))
        .Where(static s => s.Succeeded)
        .Select(static s => YamlParser.Parse(s.File!));

    private static (string Text, string? Value)? Reread(YamlFile file, YamlScalar scalar)
    {
        var text = file.Source.Text.ToString(scalar.Span);
        var isBlock = scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;
        if (text.Length == 0 || (isBlock && text.AsSpan(0, Math.Min(3, text.Length)).ContainsAnyInRange('0', '9')))
        {
            return (text, scalar.Value.Length == 0 || isBlock ? scalar.Value : null);
        }

        // The blank lines that '+' keeps stand behind the span.
        var kept = isBlock ? new string('\n', scalar.Value.Length - scalar.Value.TrimEnd('\n').Length) : "";
        var alone = YamlParser.Parse(new SourceFile("alone.yml", SourceText.From(text + kept)));
        return (text, alone.Errors.IsEmpty && alone.Documents is [{ Root: YamlScalar read }] ? read.Value : null);
    }

    private static List<string> Outline(YamlFile file, Func<int, int> moved)
    {
        string Place(TextSpan span) => $"{moved(span.Start)}-{moved(span.End)}";
        return
        [
            .. file.Documents.SelectMany(static d => TreeChecks.NodesOf(d.Root))
                .Select(n => $"{n.GetType().Name} {n.Anchor} {n.Tag} {Place(n.FullSpan)} {Place(n.Span)} {(n as YamlScalar)?.Style} {(n as YamlScalar)?.Value}"),
            .. file.Comments.Select(c => $"# {Place(c.Span)} {c.Text} {c.IsTrailing}"),
            .. file.Errors.Select(e => $"{e.Kind} {Place(e.Span)} {e.Message} {(e.Related is { } r ? Place(r) : "")}"),
        ];
    }

    // A letter stands for itself unless it is escaped; what else a character may be spelled with is tried one by one elsewhere.
    private static bool IsSpelled(char c, string text) => !char.IsAsciiLetterOrDigit(c) || text.StartsWith('\\') || text == c.ToString();
}
