using StackLint.Compose.Interpolation;

namespace StackLint.Compose.Tests.Interpolation;

public sealed class StackInterpolationTests
{
    private static readonly Dictionary<string, string> Environment = new() { ["SET"] = "val", ["EMPTY"] = "", ["REG"] = "r.example", ["TAG"] = "7" };

    [Theory]
    [InlineData("${SET}", "val")]
    [InlineData("$SET", "val")]
    [InlineData("${U}", "")]
    [InlineData("${U:-d}", "d")]
    [InlineData("${U-d}", "d")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${SET:-d}", "val")]
    [InlineData("${EMPTY?m}", "")]
    [InlineData("$$SET", "$SET")]
    [InlineData("$$$SET", "$val")]
    [InlineData("$REG-mirror/web:$TAG", "r.example")]
    [InlineData("$U-mirror/web:$TAG", "mirror/web:$TAG")]
    [InlineData("w:${SET:?set it - see wiki}", "w: see wiki")]
    [InlineData("w:${U:?set it - see wiki}", "w: see wiki")]
    [InlineData("${NOPE:?required}/w:${TAG}", "/w:7")]
    [InlineData("$ ${SET}", " val")]
    [InlineData("${U:-${SET}}", "${SET}")]
    [InlineData("${U:-$SET}", "$SET")]
    [InlineData("${V-:-x}", "x")]
    [InlineData("${U:-a\nb}", "a\nb")]
    public void With_the_environment_it_gives(string text, string expected)
    {
        var result = With(text);
        Assert.Empty(result.Errors);
        Assert.Equal(expected, result.Text);
        Assert.False(result.IsUnknown);
    }

    [Theory]
    [InlineData("a${}b", 1, 3)]
    [InlineData("a$", 1, 1)]
    [InlineData("cost $5", 5, 1)]
    [InlineData("${SET", 0, 1)]
    [InlineData("${U:+x}", 0, 7)]
    [InlineData("$(x) $$", 0, 1)]
    [InlineData("${SET} ${1}", 7, 4)]
    public void Malformed_is_an_error_at_its_place(string text, int start, int length)
    {
        var result = With(text);
        Assert.Equal((start, length), (result.Errors[0].Start, result.Errors[0].Length));
        Assert.True(result.IsUnknown);
    }

    [Theory]
    [InlineData("$(x) $1 ${2}", "0 5 8")]
    [InlineData("$(x) ${U:?m} $", "0 5 13")]
    [InlineData("$(x) ${SET} $", "12")]
    public void All_errors_that_Docker_does_not_forget_are_kept(string text, string starts) =>
        Assert.Equal(starts, string.Join(" ", With(text).Errors.Select(static e => e.Start)));

    [Theory]
    [InlineData("${U:?m}", "required variable U is missing a value: m")]
    [InlineData("${EMPTY:?m}", "required variable EMPTY is missing a value: m")]
    [InlineData("${U?m} $$", "required variable U is missing a value: m")]
    public void Missing_required_is_an_error(string text, string message) => Assert.Equal(message, With(text).Errors[0].Message);

    [Theory]
    [InlineData("${A}", "\uFFFC", "A")]
    [InlineData("${A:-d}", "d", "A")]
    [InlineData("${A:?m}", "\uFFFC", "A")]
    [InlineData("x:$A$B", "x:\uFFFC\uFFFC", "A B")]
    [InlineData("w:${A:?see - docs}", "w: docs", "A")]
    public void Without_the_environment_it_gives(string text, string expected, string names)
    {
        var result = new Interpolator(ComposeDialect.Stack).Interpolate(text);
        Assert.Empty(result.Errors);
        Assert.Equal(expected, result.Text);
        Assert.Equal(expected.Contains(InterpolatedText.Hole), result.IsUnknown);
        Assert.Equal(names, string.Join(" ", result.Variables));
        Assert.True(result.IsSubstituted);
    }

    private static InterpolatedText With(string text) =>
        new Interpolator(ComposeDialect.Stack, n => Environment.GetValueOrDefault(n)).Interpolate(text);
}
