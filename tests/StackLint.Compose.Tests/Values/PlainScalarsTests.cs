using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Values;

public sealed class PlainScalarsTests
{
    [Theory]
    [InlineData("web")]
    [InlineData("80:80")]
    [InlineData("8080:80/tcp")]
    [InlineData("1.2.3")]
    [InlineData("12:")]
    [InlineData("12:30x")]
    [InlineData("12:30.5x")]
    [InlineData(":30")]
    [InlineData("tRUE")]
    [InlineData("yEs")]
    [InlineData("=")]
    [InlineData("2001-13-01")]
    [InlineData("+")]
    public void Text_may_stand_plain(string text) => Assert.True(PlainScalars.IsText(text));

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("yes")]
    [InlineData("N")]
    [InlineData("OFF")]
    [InlineData("12")]
    [InlineData("-1_0")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("2001-01-01")]
    [InlineData("22:22")]
    [InlineData("-190:20:30.15")]
    [InlineData("12:3")]
    [InlineData("<<")]
    public void Text_that_reads_as_something_else_may_not(string text) => Assert.False(PlainScalars.IsText(text));
}
