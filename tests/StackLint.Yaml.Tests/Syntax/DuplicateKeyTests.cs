using StackLint.Yaml.Syntax;

namespace StackLint.Yaml.Tests.Syntax;

public sealed class DuplicateKeyTests
{
    [Theory]
    [InlineData("«k»: 1\n«k»: 2\n")]
    [InlineData("«k»: 1\n«'k'»: 2\n")]
    [InlineData("x:\n  - {«k»: 1, «\"k\"»: 2}\n")]
    [InlineData("a: &a {}\nb:\n  «<<»: *a\n  «<<»: *a\n")]
    [InlineData("a: &a k\nb:\n  «*a» : 1\n  «*a» : 2\n")]
    public void Second_key_is_reported_with_the_first(string marked)
    {
        var (text, spans) = Marked.Read(marked);
        var file = Marked.Parse(text);
        var error = Assert.Single(file.Errors);
        Assert.Equal(YamlErrorKind.DuplicateKey, error.Kind);
        Assert.Equal(spans[1], error.Span);
        Assert.Equal(spans[0], error.Related);
        Assert.False(file.HasSyntaxError);
        Assert.Single(file.Documents);
    }

    [Fact]
    public void Message_names_key_and_line() =>
        Assert.Equal("key 'k' is already defined on line 2", Marked.Parse("a: 1\nk: 1\nk: 2\n").Errors[0].Message);

    [Theory]
    [InlineData("1: a\n01: b\n")]
    [InlineData("a: {k: 1}\nb: {k: 1}\n")]
    [InlineData("a: &k k\nb:\n  *k : 1\n  k: 2\n")]
    [InlineData("a: &a {k: 1}\nb:\n  <<: *a\n  k: 2\n")]
    public void Different_keys_are_left_alone(string text) => Assert.Empty(Marked.Parse(text).Errors);

    [Fact]
    public void Duplicate_in_a_later_document_says_so() =>
        Assert.Equal(1, Assert.Single(Marked.Parse("a: 1\n---\nb: 1\nb: 2\n").Errors).DocumentIndex);
}
