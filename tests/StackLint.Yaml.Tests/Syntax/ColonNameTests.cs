using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

/// <summary>Aliases and anchors whose name ends before a colon, as Docker reads them.</summary>
public sealed class ColonNameTests
{
    [Theory]
    [InlineData("k: &k foo\na:\n  «*k»: bar\n", "foo=bar")]
    [InlineData("k: &k foo\na:\n  «*k»: bar\n  z: y\n", "foo=bar z=y")]
    [InlineData("k: &k foo\na:\n  z: y\n  «*k»: bar\n", "z=y foo=bar")]
    [InlineData("k: &k foo\na:\n  «*k»:\n", "foo=")]
    [InlineData("k: &k foo\na:\n  «*k»:\n    bar\n", "foo=bar")]
    [InlineData("k: &k foo\na: {«*k»: bar, z: y}\n", "foo=bar z=y")]
    [InlineData("k: &k foo\na: {z: y, «*k»: bar}\n", "z=y foo=bar")]
    [InlineData("k: &k foo\na: {«*k» : bar, *k: baz}\n", null)]
    public void Alias_is_a_key(string marked, string? expected)
    {
        var (text, spans) = Marked.Read(marked);
        var file = Marked.Parse(text);
        TreeChecks.AssertSound(file);
        if (expected is null)
        {
            Assert.Equal(YamlErrorKind.DuplicateKey, Assert.Single(file.Errors).Kind);
            return;
        }

        Assert.Empty(file.Errors);
        var mapping = (YamlMapping)Marked.At(file.Documents[0].Root, "a");
        Assert.Equal(expected, string.Join(' ', mapping.Entries.Select(static e => $"{e.Name}={((YamlScalar)e.Value).Value}")));
        Assert.Contains(mapping.Entries, e => e.Key is YamlAlias { Name: "k" } && e.Key.Span == spans[0]);
    }

    [Theory]
    [InlineData("a: &b«:c x»\nd: *b\n", "a", ":c x")]
    [InlineData("a: &b«:c»\nd: *b\n", "a", ":c")]
    public void Text_behind_an_anchor_may_begin_with_a_colon(string marked, string path, string value)
    {
        var (text, spans) = Marked.Read(marked);
        var scalar = (YamlScalar)Marked.At(Marked.Root(text), path);
        Assert.Equal((value, "b", spans[0]), (scalar.Value, scalar.Anchor, scalar.Span));
    }

    [Theory]
    [InlineData("a: &b«:» x\n", "a key with ':' is not allowed here")]
    [InlineData("k: &k foo\na: *k«:» x\n", "a key with ':' is not allowed here")]
    [InlineData("k: &k foo\na: *k«:b»\n", "expected 'key: value' here")]
    [InlineData("a: [&b«:»c, 1]\n", "a value cannot start with ':' here unless it is quoted")]
    [InlineData("a: {«*k»: 1}\n", "alias '*k' has no anchor '&k' before it")]
    public void Colon_in_a_wrong_place_is_told(string marked, string message)
    {
        var (text, spans) = Marked.Read(marked);
        var error = Assert.Single(Marked.Parse(text).Errors);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(spans[0], error.Span);
    }
}
