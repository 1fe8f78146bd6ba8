using StackLint.Compose.Canonical;

namespace StackLint.Compose.Tests.Canonical;

/// <summary>Each case was run through <c>docker stack config</c> and <c>docker compose config</c>.</summary>
public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("a # b c", "a")]
    [InlineData("a#b c", "a#b,c")]
    [InlineData("a \"#b\" c\\#d", "a,#b,c#d")]
    [InlineData("# x\na", "a")]
    [InlineData("a # x\nb # y\nc", "a,b,c")]
    [InlineData("a 2>&1; b && c", "a,2>&1;,b,&&,c")]
    [InlineData("a '' \"\" b", "a,,,b")]
    [InlineData("ab\"\"cd ef", "abcd,ef")]
    [InlineData("a \"x\\\"y\" 'x\\y'", "a,x\"y,x\\y")]
    [InlineData("a \\\\; b", "a,\\;,b")]
    [InlineData("foo \\ --bar", "foo, --bar")]
    [InlineData("foo \\\n--bar", "foo,\n--bar")]
    [InlineData("a `b;c` d", "a,`b;c`,d")]
    [InlineData("äö a\u00a0b", "äö,a\u00a0b")]
    [InlineData(" \t", null)]
    public void Stack_splits(string text, string? words) => AssertWords(words, CommandWords.Split(text, ComposeDialect.Stack));

    [Theory]
    [InlineData("a # b", "a,#,b")]
    [InlineData("a 2>&1", "a")]
    [InlineData("a b2>x", "a,b2")]
    [InlineData("a 2b>x", "a")]
    [InlineData("a; b", "a")]
    [InlineData("; a", null)]
    [InlineData("a $(b; c) d", "a,$(b; c),d")]
    [InlineData("a `b;c` d", "a,`b;c`,d")]
    [InlineData("x=`y \"z\"`", "x=`y z`")]
    [InlineData("a ) b ) c", "a,) b ),c")]
    [InlineData("a $(it's; ) b", "a,$(it's; ),b")]
    [InlineData("a > b \" c", "a")]
    [InlineData("\"a`b\" c", "a`b,c")]
    [InlineData("a \"b;c\" 'd&e' f\\|g", "a,b;c,d&e,f|g")]
    public void Compose_splits(string text, string? words) => AssertWords(words, CommandWords.Split(text, ComposeDialect.Compose));

    [Theory]
    [InlineData("a \"b", "EOF found when expecting closing quote")]
    [InlineData("it's", "EOF found when expecting closing quote")]
    [InlineData("a b\\", "EOF found after escape character")]
    public void Stack_refuses(string text, string error) => Assert.Equal(error, CommandWords.Split(text, ComposeDialect.Stack).Error);

    [Theory]
    [InlineData("a ( b")]
    [InlineData("a ) b")]
    [InlineData("a x$(b (c)) d")]
    [InlineData("it's")]
    [InlineData("a b\\")]
    [InlineData("a `it's; x` b; c")]
    [InlineData("a 'b`c' `d'e`f' g")]
    public void Compose_refuses(string text) => Assert.Equal("invalid command line string", CommandWords.Split(text, ComposeDialect.Compose).Error);

    [Theory]
    [InlineData("a # b ", ComposeDialect.Stack, "# b")]
    [InlineData("a # b\nc #d", ComposeDialect.Stack, "# b|#d")]
    [InlineData("a; b ", ComposeDialect.Compose, "; b")]
    [InlineData("a 2>&1 b", ComposeDialect.Compose, "2>&1 b")]
    public void What_is_dropped_is_told(string text, ComposeDialect dialect, string dropped) => Assert.Equal(
        dropped, string.Join('|', CommandWords.Split(text, dialect).Dropped.Select(s => text.Substring(s.Start, s.Length))));

    [Fact]
    public void Words_know_their_place_and_quotes()
    {
        var word = CommandWords.Split("run  a\\b\"c d\"'e' f", ComposeDialect.Stack).Words[1];
        Assert.Equal(("abc de", " \\\"\"\"'"), (word.Text, word.Quotes));
        Assert.Equal((5, 11), (word.Start, word.Length));
    }

    private static void AssertWords(string? expected, CommandWords split)
    {
        Assert.Null(split.Error);
        Assert.Equal(expected?.Split(',') ?? [], split.Words.Select(static w => w.Text));
    }
}
