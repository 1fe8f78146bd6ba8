using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class ScalarValueTests
{
    [Theory]
    [InlineData("a: x y\n", "x y", YamlScalarStyle.Plain)]
    [InlineData("a: 'it''s'\n", "it's", YamlScalarStyle.SingleQuoted)]
    [InlineData("a: \"x\\ty\\u00e9\"\n", "x\tyé", YamlScalarStyle.DoubleQuoted)]
    [InlineData("a: |\n  x\n  y\n\n", "x\ny\n", YamlScalarStyle.Literal)]
    [InlineData("a: |+\n  x\n\n", "x\n\n", YamlScalarStyle.Literal)]
    [InlineData("a: >-\n  x\n  y\n\n  z\n", "x y\nz", YamlScalarStyle.Folded)]
    [InlineData("a:\n", "", YamlScalarStyle.Plain)]
    [InlineData("a: ''\n", "", YamlScalarStyle.SingleQuoted)]
    public void Value_is_decoded(string text, string value, YamlScalarStyle style) => AssertValue(text, value, style);

    [Theory]
    [InlineData("a: \"x\ny\"\n", "x y")]
    [InlineData("a: \"x  \n\n  \n y\"\n", "x\n\ny")]
    [InlineData("a: \"x\\\ny\"\n", "xy")]
    [InlineData("a: \"x \\\n\n y\"\n", "x \ny")]
    [InlineData("a: \"x\u0085y\"\n", "x y")]
    [InlineData("a: \"x\n\u2028y\"\n", "x\ny")]
    [InlineData("a: \"x\u2028y\"\n", "x\u2028y")]
    [InlineData("a: \"it\\'s \\\\'\"\n", "it's \\'")]
    public void Double_quotes_that_only_Docker_reads_are_decoded(string text, string value)
    {
        AssertValue(text, value, YamlScalarStyle.DoubleQuoted);
        AssertValue(text.Replace("\n", "\r\n"), value, YamlScalarStyle.DoubleQuoted);
    }

    [Theory]
    [InlineData("a: {\nb: x\n}\n", "a/b")]
    [InlineData("a: { # c\nb: x, # c\n\nc: 'y',\n}\n", "a/b")]
    [InlineData("a: [\nx\n, 2\n]\n", "a/0")]
    [InlineData("{\n\"a\": [\n\"x\"\n]\n}\n", "a/0")]
    [InlineData("q:\n  a: {\n  b: x\n  }\n", "q/a/b")]
    [InlineData("a: [x] # c\nb: {\nc: 1\n}\nd: {\ne: 1\n}\n", "a/0")]
    public void Brackets_need_no_indentation(string text, string path)
    {
        Assert.Equal("x", ((YamlScalar)Marked.At(Marked.Root(text), path)).Value);
        Assert.Equal("x", ((YamlScalar)Marked.At(Marked.Root(text.Replace("\n", "\r\n")), path)).Value);
    }

    [Fact]
    public void Lines_of_a_plain_scalar_in_brackets_fold()
    {
        var root = Marked.Root("a: [\nx\ny  \n\n z\n]\n");
        Assert.Equal("x y\nz", ((YamlScalar)Marked.At(root, "a/0")).Value);
    }

    [Fact]
    public void Json_is_read()
    {
        var root = Marked.Root("""{"log-driver": "json-file", "log-opts": {"max-size": "10m"}, "n": [1, true, null]}""");
        Assert.Equal("10m", ((YamlScalar)Marked.At(root, "log-opts/max-size")).Value);
    }

    private static void AssertValue(string text, string value, YamlScalarStyle style)
    {
        var scalar = (YamlScalar)Marked.At(Marked.Root(text), "a");
        Assert.Equal(value, scalar.Value);
        Assert.Equal(style, scalar.Style);
    }
}
