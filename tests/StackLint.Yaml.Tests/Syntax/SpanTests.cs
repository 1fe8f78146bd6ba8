using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class SpanTests
{
    [Theory]
    [InlineData("a: «plain text»  # c\n", "a")]
    [InlineData("a: «plain»", "a")]
    [InlineData("«key»: v\n", "~key")]
    [InlineData("a: «'it''s'» \n", "a")]
    [InlineData("a: «\"x\\ty\"»\n", "a")]
    [InlineData("«\"k\"»: v\n", "~k")]
    [InlineData("a: «first\n  second\n\n  third»\n\nb: 1\n", "a")]
    [InlineData("a: «\"first\n  second\"»\nb: 1\n", "a")]
    [InlineData("a: «|\n  x\n  y»\n\n\nb: 1\n", "a")]
    [InlineData("a: «|-\n  x»\n# c\nb: 1\n", "a")]
    [InlineData("a: «>2+\n   x»\n\nb: 1\n", "a")]
    [InlineData("a: «>+2 # c\n   x»\n\nb: 1\n", "a")]
    [InlineData("a: «|»\nb: 1\n", "a")]
    [InlineData("a: «|-» # only a comment\nb: 1\n", "a")]
    [InlineData("a: «|\n  no final newline»", "a")]
    [InlineData("a: «|\n\n  blank line first»\n", "a")]
    [InlineData("- «|\n  # text, no comment»\n- b\n", "0")]
    [InlineData("a:«»\nb: 1\n", "a")]
    [InlineData("a:«»   # nothing\n\n\nb: 1\n", "a")]
    [InlineData("a:«»", "a")]
    [InlineData("- a\n-«»\n", "1")]
    [InlineData("? a«»\n? b\n", "a")]
    [InlineData("{a«», b: 1}\n", "a")]
    [InlineData("{a:«» , b: 1}\n", "a")]
    [InlineData("a: !!null«»\nb: 1\n", "a")]
    [InlineData("a: &x !t«» # c\nb: 1\n", "a")]
    [InlineData("a: &x «v»\n", "a")]
    [InlineData("a: !!str «v»\n", "a")]
    [InlineData("a: !t &x   «|\n  v»\n", "a")]
    [InlineData("a: &x v\nb: «*x»\n", "b")]
    [InlineData("a: «[1, 2]»\n", "a")]
    [InlineData("a: «{b: [1], c: 2}» # c\n", "a")]
    [InlineData("a: «[\n  1,\n  2,\n]»\nb: 1\n", "a")]
    [InlineData("a: &x «[1]»\n", "a")]
    [InlineData("a: [«b: c», d]\n", "a/0")]
    [InlineData("a: [{}, «{}»]\n", "a/1")]
    [InlineData("«a: 1\nb: 2»\n\n# end\n", "")]
    [InlineData("a:\n  «b: 1\n  c:\n    - d» # x\n\ne: 1\n", "a")]
    [InlineData("a:\n  «- b\n  - c»\ne: 1\n", "a")]
    [InlineData("a:\n«- b\n- c»\ne: 1\n", "a")]
    [InlineData("a: &x\n  «b: 1»\nc: 2\n", "a")]
    [InlineData("a: &x\n«- b»\nc: 2\n", "a")]
    [InlineData("a: !t\n  «b: 1»\nc: 2\n", "a")]
    [InlineData("- «a: 1\n  b: 2»\n- c\n", "0")]
    [InlineData("a:\n  «&k b: 1»\nc: 2\n", "a")]
    [InlineData("a:\n  «b:»\nc: 2\n", "a")]
    [InlineData("«- |\n  x»\n\n", "")]
    [InlineData("- «- a\n  - b»\n- c\n", "0")]
    [InlineData("a: 😀\nb: «😀 x»\n", "b")]
    [InlineData("a:\t«x»\t# c\n", "a")]
    [InlineData("a: \"x\"#c\nb: «y»\n", "b")]
    [InlineData("a: {\n«b»: 1\n}\n", "a/~b")]
    public void Node_has_the_marked_span(string marked, string path)
    {
        AssertSpan(marked, path);
        AssertSpan(marked.Replace("\n", "\r\n"), path);
    }

    [Theory]
    [InlineData("a: «&x !t v»\n", "a")]
    [InlineData("a: «!!str»\nb: 1\n", "a")]
    [InlineData("a: «&x\n  b: 1»\n", "a")]
    [InlineData("«&k a»: 1\n", "~a")]
    public void Full_span_includes_anchor_and_tag(string marked, string path)
    {
        var (text, spans) = Marked.Read(marked);
        Assert.Equal(spans[0], Marked.At(Marked.Root(text), path).FullSpan);
    }

    [Fact]
    public void Properties_belong_to_the_nearest_node()
    {
        var (text, spans) = Marked.Read("a: «&outer»\n  «!k &inner» b: 1\n");
        var outer = (YamlMapping)Marked.At(Marked.Root(text), "a");
        Assert.Equal(new YamlProperties("outer", null, spans[0]), outer.Properties);
        Assert.Equal(new YamlProperties("inner", "!k", spans[1]), outer.Entries[0].Key.Properties);
    }

    [Fact]
    public void Empty_value_is_reported_on_its_key()
    {
        var (text, spans) = Marked.Read("a:\n  «b»:\n");
        Assert.Equal(spans[0], Marked.At(Marked.Root(text), "a/b").ReportSpan);
    }

    [Fact]
    public void Columns_count_utf16_units()
    {
        var root = Marked.Root("'😀': x\n");
        Assert.Equal(6, Marked.At(root, "😀").GetLocation().GetLineSpan().StartLinePosition.Character);
    }

    [Fact]
    public void Part_of_a_quoted_scalar_has_its_own_span()
    {
        var (text, spans) = Marked.Read("a: \"22:«80»\"\n");
        Assert.Equal(spans[0], ((YamlScalar)Marked.At(Marked.Root(text), "a")).GetPartSpan(3, 2));
    }

    [Theory]
    [InlineData("a: \"it\\u0027s «x\\ty»\"\n", "x\ty")]
    [InlineData("a: 'it''s «don''t»'\n", "don't")]
    [InlineData("a: \"one\n  two «three»\"\n", "three")]
    [InlineData("a: one\n\n  two «three»\n", "three")]
    [InlineData("a: \"one \\\n  two «three»\"\n", "three")]
    [InlineData("a: |\n  one\n  two «three»\n", "three")]
    [InlineData("a: |\r\n  one\r\n  two «three»\r\n", "three")]
    [InlineData("a: |-\n\n    one\n      two «three»\n\n", "three")]
    [InlineData("a: >\n  one\n  two\n\n    more\n  last «three»\n", "three")]
    [InlineData("a: >+ # folded\n  one\n  «two\n  three»\n\n", "two three")]
    public void Part_is_found_through_escapes_and_folding(string marked, string part)
    {
        var (text, spans) = Marked.Read(marked);
        var scalar = (YamlScalar)Marked.At(Marked.Root(text), "a");
        Assert.Equal(spans[0], scalar.GetPartSpan(scalar.Value.IndexOf(part, StringComparison.Ordinal), part.Length));
    }

    [Fact]
    public void Part_of_a_block_with_an_indentation_of_its_own_is_the_whole()
    {
        var scalar = (YamlScalar)Marked.At(Marked.Root("a: |1\n   one\n"), "a");
        Assert.Equal(scalar.Span, scalar.GetPartSpan(scalar.Value.IndexOf("one", StringComparison.Ordinal), 3));
    }

    [Fact]
    public void Document_start_is_its_marker()
    {
        var (text, spans) = Marked.Read("%YAML 1.1\n«---»\na: 1\n...\n«---»\nb: 2\n");
        var file = Marked.Parse(text);
        Assert.Equal(spans, file.Documents.Select(static d => d.StartSpan));
    }

    private static void AssertSpan(string marked, string path)
    {
        var (text, spans) = Marked.Read(marked);
        var node = Marked.At(Marked.Root(text), path);
        Assert.Equal(spans[0], node.Span);
    }

    [Theory]
    [InlineData("a: some text\n", "text")]
    [InlineData("a: 'some text'\n", "text")]
    public void A_part_of_a_short_text_is_found_without_memory(string text, string part)
    {
        var scalar = (YamlScalar)Marked.At(Marked.Root(text), "a");
        var start = scalar.Value.IndexOf(part, StringComparison.Ordinal);
        var span = scalar.GetPartSpan(start, part.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            scalar.GetPartSpan(start, part.Length);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(part, scalar.File.Text.ToString(span));
    }
}
