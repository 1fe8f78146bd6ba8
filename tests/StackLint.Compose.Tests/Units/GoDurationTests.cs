using StackLint.Compose.Units;

namespace StackLint.Compose.Tests.Units;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("90s", 90_000_000_000)]
    [InlineData("1m30s", 90_000_000_000)]
    [InlineData("1.5h", 5_400_000_000_000)]
    [InlineData("10ms", 10_000_000)]
    [InlineData("1us", 1_000)]
    [InlineData("1µs", 1_000)]
    [InlineData("3ns", 3)]
    [InlineData(".5s", 500_000_000)]
    [InlineData("-2s", -2_000_000_000)]
    [InlineData("+2s", 2_000_000_000)]
    [InlineData("0", 0)]
    public void Both_tools_read(string text, long nanoseconds)
    {
        Assert.True(GoDuration.TryParse(text, ComposeDialect.Stack, out var stack));
        Assert.True(GoDuration.TryParse(text, ComposeDialect.Compose, out var compose));
        Assert.Equal((nanoseconds, nanoseconds), (stack.Nanoseconds, compose.Nanoseconds));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("5S")]
    [InlineData("1 s")]
    [InlineData(" 1s")]
    [InlineData("")]
    [InlineData("s")]
    [InlineData(".s")]
    [InlineData("1.2.3s")]
    [InlineData("300000000000s")]
    public void Neither_tool_reads(string text)
    {
        Assert.False(GoDuration.TryParse(text, ComposeDialect.Stack, out _));
        Assert.False(GoDuration.TryParse(text, ComposeDialect.Compose, out _));
    }

    [Theory]
    [InlineData("1d", 24)]
    [InlineData("1w2d", 216)]
    public void Days_and_weeks_are_for_Compose_only(string text, long hours)
    {
        Assert.False(GoDuration.TryParse(text, ComposeDialect.Stack, out _));
        Assert.True(GoDuration.TryParse(text, ComposeDialect.Compose, out var duration));
        Assert.Equal(hours * 3_600_000_000_000, duration.Nanoseconds);
    }
}
