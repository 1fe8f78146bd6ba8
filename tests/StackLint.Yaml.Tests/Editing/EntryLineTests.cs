using StackLint.Yaml.Editing;
using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Editing;

public sealed class EntryLineTests
{
    [Theory]
    [InlineData("version: '3'\nservices: {}\n", "version", "services: {}\n")]
    [InlineData("version: '3'\n\n\nservices: {}\n", "version", "services: {}\n")]
    [InlineData("---\nversion: '3'\n\nservices: {}\n", "version", "---\nservices: {}\n")]
    [InlineData("version: '3'   # why\nservices: {}\n", "version", "# why\nservices: {}\n")]
    [InlineData("# head\nversion: '3'\n\nservices: {}\n", "version", "# head\n\nservices: {}\n")]
    [InlineData("a: 1\n\nversion: '3'\n\nservices: {}\n", "version", "a: 1\n\nservices: {}\n")]
    [InlineData("a: 1\nversion: '3'\n\nservices: {}\n", "version", "a: 1\n\nservices: {}\n")]
    [InlineData("a: 1\n\nn:\n  x: 1\n", "n", "a: 1\n")]
    [InlineData("a: 1\nn: 1", "n", "a: 1")]
    [InlineData("a: 1\n\nn: 1", "n", "a: 1")]
    [InlineData("{a: 1, n: 1}\n", "n", "{a: 1}\n")]
    public void Entry_goes_and_its_comment_stays(string text, string key, string expected)
    {
        foreach (var (before, after) in new[] { (text, expected), (text.Replace("\n", "\r\n"), expected.Replace("\n", "\r\n")) })
        {
            var root = (YamlMapping)Marked.Root(before);
            Assert.Equal(after, root.File.Text.WithChanges(YamlEdit.RemoveEntry(root, root.FindEntry(key)!)!.Value).ToString());
        }
    }

    [Theory]
    [InlineData("n: 1\n", "n")]
    [InlineData("n:\n  x: 1 # c\n  y: 2\na: 1\n", "n")]
    [InlineData("? n\n: 1\na: 1\n", "n")]
    [InlineData("{n: 1, # c\n a: 1}\n", "n")]
    public void Entry_that_cannot_go_alone_stays(string text, string key)
    {
        var root = (YamlMapping)Marked.Root(text);
        Assert.Null(YamlEdit.RemoveEntry(root, root.FindEntry(key)!));
    }

    [Fact]
    public void First_entry_behind_a_dash_stays()
    {
        var mapping = (YamlMapping)Marked.At(Marked.Root("- n: 1\n  a: 1\n"), "0");
        Assert.Null(YamlEdit.RemoveEntry(mapping, mapping.Entries[0]));
    }

    [Theory]
    [InlineData("a: 'x y'\n", YamlScalarStyle.Plain, "a: x y\n")]
    [InlineData("a: x # c\n", YamlScalarStyle.SingleQuoted, "a: 'x' # c\n")]
    [InlineData("a: \"it's\"\n", YamlScalarStyle.SingleQuoted, "a: 'it''s'\n")]
    [InlineData("a: 'x'\n", YamlScalarStyle.DoubleQuoted, "a: \"x\"\n")]
    public void Scalar_is_written_in_another_style(string text, YamlScalarStyle style, string expected)
    {
        var root = Marked.Root(text);
        Assert.Equal(expected, root.File.Text.WithChanges(YamlEdit.Restyle((YamlScalar)Marked.At(root, "a"), style)!.Value).ToString());
    }

    [Theory]
    [InlineData("a: 'x: y'\n", YamlScalarStyle.Plain)]
    [InlineData("a: ''\n", YamlScalarStyle.Plain)]
    [InlineData("a: \"x\\ny\"\n", YamlScalarStyle.SingleQuoted)]
    [InlineData("a: 'x'\n", YamlScalarStyle.SingleQuoted)]
    [InlineData("a: x\n", YamlScalarStyle.Literal)]
    public void Style_that_cannot_hold_the_text_is_not_taken(string text, YamlScalarStyle style) =>
        Assert.Null(YamlEdit.Restyle((YamlScalar)Marked.At(Marked.Root(text), "a"), style));
}
