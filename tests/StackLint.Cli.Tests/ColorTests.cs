using StackLint.Cli.Terminals;

namespace StackLint.Cli.Tests;

public sealed class ColorTests
{
    [Theory]
    [InlineData(false, "auto", false)]
    [InlineData(true, "auto", true)]
    [InlineData(true, "always", false)]
    [InlineData(false, "never", true)]
    [InlineData(false, "auto", true, "NO_COLOR", "1")]
    [InlineData(true, "auto", true, "NO_COLOR", "")]
    [InlineData(true, "auto", false, "FORCE_COLOR", "1")]
    [InlineData(false, "auto", true, "FORCE_COLOR", "0")]
    [InlineData(false, "auto", true, "TERM", "dumb")]
    [InlineData(true, "always", true, "NO_COLOR", "1")]
    public void Option_wins_over_variables_and_those_over_the_terminal(bool expected, string choice, bool isTerminal, string variable = "TERM", string value = "xterm") =>
        Assert.Equal(expected, ColorDecision.UseColor(Enum.Parse<ColorChoice>(choice, ignoreCase: true), isTerminal, name => name == variable ? value : null));

    [Fact]
    public void NO_COLOR_wins_over_FORCE_COLOR() => Assert.False(ColorDecision.UseColor(ColorChoice.Auto, isTerminal: true, static _ => "1"));
}
