using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class NodeLookupTests
{
    [Fact]
    public void Route_has_the_index_of_an_item_however_many_there_are()
    {
        var items = ((YamlSequence)YamlParser.Parse(new SourceFile("a.yml", SourceText.From(string.Concat(Enumerable.Range(0, 100).Select(static i => i % 3 == 0 ? "-\n" : $"- [{i}, ]\n"))))).Documents[0].Root).Items;
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"[{i}]"), items.Select(static i => YamlPath.Of(i).ToString()));
    }

    private const string Stack = "services:\n  web:\n    ports:\n      - «22:22»\n    «image»: nginx\n    \"a b\": {c: [«x», y]}\n";

    [Fact]
    public void Innermost_node_is_found()
    {
        var (text, spans) = Marked.Read(Stack);
        var document = Marked.Parse(text).Documents[0];
        foreach (var span in spans)
        {
            Assert.Equal(span, document.FindNode(span)!.Span);
        }

        Assert.Null(document.FindNode(new Microsoft.CodeAnalysis.Text.TextSpan(text.Length, 5)));
    }

    [Theory]
    [InlineData("services/web/ports/0", "services.web.ports[0]")]
    [InlineData("services/web/~image", "services.web.image")]
    [InlineData("services/web/a b/c/1", "services.web['a b'].c[1]")]
    [InlineData("", "")]
    public void Path_prints_keys_and_indices(string path, string expected)
    {
        var root = Marked.Root(Marked.Read(Stack).Text);
        Assert.Equal(expected, YamlPath.Of(Marked.At(root, path)).ToString());
    }

    [Fact]
    public void Nodes_below_come_in_the_order_of_the_file_and_aliases_are_not_followed()
    {
        var root = Marked.Root("a: &x [b, {c: d}]\ne: *x\n");
        Assert.Equal(["a", "b", "c", "d", "e", "*x"], root.DescendantNodesAndSelf().Where(static n => n is YamlScalar or YamlAlias).Select(static n => n.File.Text.ToString(n.Span)));
        Assert.Equal(9, root.DescendantNodesAndSelf().Distinct().Count());
        Assert.Same(root, root.DescendantNodesAndSelf().First());
    }

    [Fact]
    public void Parents_and_entries_are_set()
    {
        var root = (YamlMapping)Marked.Root("a: [b]\n");
        var sequence = (YamlSequence)root.Entries[0].Value;
        Assert.Null(root.Parent);
        Assert.Same(root, sequence.Parent);
        Assert.Same(root.Entries[0], sequence.Entry);
        Assert.Same(root.Entries[0], root.Entries[0].Key.Entry);
        Assert.Same(sequence, sequence.Items[0].Parent);
        Assert.Null(sequence.Items[0].Entry);
    }

    [Fact]
    public void Alias_takes_the_latest_anchor_before_it()
    {
        var root = Marked.Root("a: &x 1\nb: &x 2\nc: *x\n");
        var alias = Assert.IsType<YamlAlias>(Marked.At(root, "c"));
        Assert.Same(Marked.At(root, "b"), alias.Target);
        Assert.Same(alias.Target, alias.Resolved);
    }
}
