using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class MergeKeyTests
{
    [Theory]
    [InlineData("b: &b {k: 1, l: 2}\na:\n  <<: *b\n  k: 3\n", "k=3 l=2")]
    [InlineData("b: &b {k: 1, l: 2}\na:\n  k: 3\n  <<: *b\n", "k=3 l=2")]
    [InlineData("b: &b {k: 1, l: 1}\nc: &c {k: 2, m: 2}\na:\n  <<: [*b, *c]\n", "k=1 l=1 m=2")]
    [InlineData("b: &b {k: 1, l: 1}\nc: &c {k: 2, m: 2}\na:\n  <<: [*c, *b]\n", "k=2 m=2 l=1")]
    [InlineData("b: &b {k: 1, n: 1}\nc: &c {<<: *b, k: 2}\na:\n  <<: *c\n  l: 3\n", "l=3 k=2 n=1")]
    [InlineData("b: &b {n: 1}\nc: &c {<<: *b}\nd: &d {n: 2}\na:\n  <<: [*c, *d]\n", "n=1")]
    [InlineData("b: &b {k: 1}\na:\n  <<: *b\n  k:\n", "k=")]
    [InlineData("b: &b {k: }\nc: &c {k: 1}\na:\n  <<: [*b, *c]\n", "k=")]
    [InlineData("a:\n  <<: {k: 1}\n  l: 2\n", "l=2 k=1")]
    [InlineData("a:\n  <<: []\n  l: 2\n", "l=2")]
    [InlineData("l: &l [{k: 1}, {k: 2, m: 2}]\na:\n  <<: *l\n  n: 3\n", "n=3 k=1 m=2")]
    [InlineData("a:\n  '<<': x\n", "<<=x")]
    [InlineData("b: &b {k: 1}\na:\n  !!merge \"<<\": *b\n", "k=1")]
    [InlineData("a:\n  !!merge k: x\n", "k=x")]
    public void Effective_entries_are_Dockers(string text, string expected)
    {
        var mapping = (YamlMapping)Marked.At(RootOf(text), "a");
        Assert.Equal(expected, string.Join(' ', YamlMergeKeys.Expand(mapping).Select(static e => $"{e.Entry.Name}={((YamlScalar)e.Entry.Value).Value}")));
    }

    [Theory]
    [InlineData("{k: 1, l: 0, *q : 2}", "2 0")]
    [InlineData("{*q : 2, k: 1}", "1")]
    [InlineData("{*q : 1, *r : 2}", "2")]
    [InlineData("{<<: {k: 1, *q : 2}}", "1")]
    [InlineData("{<<: {k: 1}, *q : 2}", "2")]
    public void Last_of_own_keys_that_an_alias_makes_equal_counts(string mapping, string expected)
    {
        var root = Marked.Root($"q: &q k\nr: &r k\na: {mapping}\n");
        Assert.Equal(expected, string.Join(' ', YamlMergeKeys.Expand((YamlMapping)Marked.At(root, "a")).Select(static e => ((YamlScalar)e.Entry.Value).Value)));
    }

    [Fact]
    public void Way_of_a_merged_entry_is_told()
    {
        var (text, spans) = Marked.Read("b: &b {k: 1}\nc: &c\n  <<: «*b»\na:\n  <<: [«*c»]\n  l: 2\n");
        var entries = YamlMergeKeys.Expand((YamlMapping)Marked.At(RootOf(text), "a"));
        Assert.Empty(entries[0].Via);
        Assert.Equal([spans[1], spans[0]], entries[1].Via.Select(static n => n.Span));
    }

    [Fact]
    public void Way_through_an_aliased_list_tells_the_alias_and_the_item()
    {
        var (text, spans) = Marked.Read("b: &b {k: 1}\nl: &l [«*b»]\na:\n  <<: «*l»\n");
        var entry = Assert.Single(YamlMergeKeys.Expand((YamlMapping)Marked.At(RootOf(text), "a")));
        Assert.Equal([spans[1], spans[0]], entry.Via.Select(static n => n.Span));
    }

    [Theory]
    [InlineData("l: &l [{b: 1}]\na:\n  <<: «*l»\n")]
    [InlineData("l: &l []\na:\n  <<: «*l»\n")]
    public void Merge_of_an_aliased_list_is_an_error_of_its_own_kind(string marked)
    {
        var (text, spans) = Marked.Read(marked);
        var file = Marked.Parse(text);
        var error = Assert.Single(file.Errors);
        Assert.Equal((YamlErrorKind.AliasedListMerge, spans[0]), (error.Kind, error.Span));
        Assert.False(file.HasSyntaxError);
        Assert.Single(file.Documents);
    }

    [Fact]
    public void Wrong_merge_values_contribute_nothing()
    {
        var file = Marked.Parse("a:\n  k: 1\n---\nb: 1\n");
        var mapping = (YamlMapping)((YamlMapping)file.Documents[0].Root).Entries[0].Value;
        Assert.Equal("k", Assert.Single(YamlMergeKeys.Expand(mapping)).Entry.Name);
    }

    [Fact]
    public void Chain_of_doubled_merges_stays_linear()
    {
        // Each map merges the one before twice: 2^14 ways lead to the first. Beside that, there is enough that is no alias.
        var text = new System.Text.StringBuilder($"pad: [{string.Join(", ", Enumerable.Repeat("x", 10_000))}]\na0: &a0 {{k: 1}}\n");
        for (var i = 1; i <= 14; i++)
        {
            text.Append($"a{i}: &a{i}\n  <<: [*a{i - 1}, *a{i - 1}]\n  k{i}: 1\n");
        }

        var file = Marked.Parse(text.ToString(), YamlLimits.Default with { MaxNodes = int.MaxValue, MaxAliasedNodes = int.MaxValue });
        var last = (YamlMapping)((YamlMapping)file.Documents[0].Root).Entries[^1].Value;
        Assert.Equal(15, YamlMergeKeys.Expand(last).Length);
    }

    // A merged list is an error to some; the document is there nevertheless.
    private static YamlNode RootOf(string text)
    {
        var file = Marked.Parse(text);
        Assert.DoesNotContain(file.Errors, static e => e.Kind != YamlErrorKind.AliasedListMerge);
        return file.Documents[0].Root;
    }
}
