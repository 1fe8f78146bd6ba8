using StackLint.Conformance.Tests.Reporting;

namespace StackLint.Conformance.Tests.Harness;

public sealed class TextMinimizerTests
{
    [Fact]
    public void What_does_not_matter_goes()
    {
        const string text = "version: 1\nservices:\n  a:\n    image: x\n    ports:\n      - 1\n      - 2\n  b:\n    image: y\nnetworks:\n  n:";
        var small = TextMinimizer.Minimize(text, static t => t.Contains("services:\n  a:\n", StringComparison.Ordinal) && t.Contains("      - 2", StringComparison.Ordinal));
        Assert.Equal("services:\n  a:\n    ports:\n      - 2", small);
    }

    [Fact]
    public void Text_stays_where_every_line_matters() => Assert.Equal("a:\n  b: 1", TextMinimizer.Minimize("a:\n  b: 1", static t => t == "a:\n  b: 1"));

    [Fact]
    public void One_line_is_left_at_least() => Assert.Single(TextMinimizer.Minimize("a: 1\nb: 2\nc: 3", static _ => true).Split('\n'));

    [Fact]
    public void Tries_are_bounded()
    {
        var tries = 0;
        TextMinimizer.Minimize(string.Join('\n', Enumerable.Range(0, 2000).Select(static i => $"k{i}: 1")), _ => ++tries < 0);
        Assert.InRange(tries, 1, 400);
    }
}
