using Microsoft.CodeAnalysis.Text;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class JsonTests
{
    [Theory]
    [InlineData("\t{\"a\": \"b\"}", "b")]
    [InlineData("\t\n\t{\t\"a\"\t:\t\"b\"\t}\t\n\t", "b")]
    [InlineData("{\"a\": \"x\\/y\"}", "x/y")]
    [InlineData("{\"a\": \"\\ud83d\\ude00\"}", "\ud83d\ude00")]
    [InlineData("{\"a\": \"\\uD83D\\uDE00\\uD83D\\uDE00\"}", "\ud83d\ude00\ud83d\ude00")]
    [InlineData("{\"a\": \"\\ud83d\"}", "\ufffd")]
    [InlineData("{\"a\": \"\\ude00\\ud83d\"}", "\ufffd\ufffd")]
    [InlineData("{\"a\": \"\\\\/\\\\\\/\\\"/\\t\"}", "\\/\\/\"/\t")]
    [InlineData("{\"a\": \"x\u2028y\"}", "x\u2028y")]
    public void What_YAML_forbids_is_read(string text, string expected)
    {
        var file = Parse(text);
        Assert.Empty(file.Errors);
        var entry = Assert.Single(((YamlMapping)file.FirstRoot!).Entries);
        var value = (YamlScalar)entry.Value;
        Assert.Equal(expected, value.Value);
        Assert.Equal("\"a\"", text.Substring(entry.Key.Span.Start, entry.Key.Span.Length));
        Assert.Equal(text.LastIndexOf('"') + 1, value.Span.End);
        Assert.Same(file.Source, value.File);
    }

    [Fact]
    public void Parts_of_texts_have_their_places()
    {
        const string Text = "\t{\"a\": \"x\\/\\ud83d\\ude00y\"}";
        var value = (YamlScalar)((YamlMapping)Parse(Text).FirstRoot!).Entries[0].Value;
        Assert.Equal("x\\/", Part(value, 0, 2));
        Assert.Equal("\\ud83d\\ude00", Part(value, 2, 2));
        Assert.Equal("y", Part(value, 4, 1));

        static string Part(YamlScalar value, int start, int length) => value.File.Text.ToString(value.GetPartSpan(start, length));
    }

    [Theory]
    [InlineData("{\"a\": [1, 2}")]
    [InlineData("{\"a\": \"b")]
    [InlineData("{\"a\": \"\\u12\"}")]
    [InlineData("{\"a\": \"\\")]
    public void What_is_neither_JSON_nor_YAML_is_refused(string text) => Assert.True(Parse(text).HasSyntaxError);

    private static YamlFile Parse(string text) => YamlParser.ParseJson(new SourceFile("file.json", SourceText.From(text)));
}
