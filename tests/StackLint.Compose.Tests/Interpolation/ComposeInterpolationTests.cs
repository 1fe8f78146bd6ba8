using StackLint.Compose.Interpolation;

namespace StackLint.Compose.Tests.Interpolation;

public sealed class ComposeInterpolationTests
{
    private static readonly Dictionary<string, string> Environment = new() { ["SET"] = "val", ["EMPTY"] = "" };

    [Theory]
    [InlineData("${SET}", "val")]
    [InlineData("$SET-d", "val-d")]
    [InlineData("${U}", "")]
    [InlineData("${U:-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${SET:+x}", "x")]
    [InlineData("${EMPTY:+x}", "")]
    [InlineData("${EMPTY+x}", "x")]
    [InlineData("${U+x}", "")]
    [InlineData("${U:-${SET}}", "val")]
    [InlineData("${U:-$SET}", "val")]
    [InlineData("${U:-${V:-${SET}}}-${SET}", "val-val")]
    [InlineData("${SET:?see - docs}", "val")]
    [InlineData("${SET-:-x}", "val")]
    [InlineData("a$", "a$")]
    [InlineData("$1", "$1")]
    [InlineData("$(x)", "$(x)")]
    [InlineData("$$SET", "$SET")]
    public void With_the_environment_it_gives(string text, string expected)
    {
        var result = With(text);
        Assert.Empty(result.Errors);
        Assert.Equal(expected, result.Text);
    }

    [Theory]
    [InlineData("a${}b", 1, 3)]
    [InlineData("${SET", 0, 2)]
    [InlineData("${U:-a\nb}", 0, 9)]
    [InlineData("${1} ${SET}", 0, 4)]
    [InlineData("${SET:-a${}}", 8, 3)]
    public void Malformed_is_an_error_at_its_place(string text, int start, int length)
    {
        var result = With(text);
        Assert.Equal((start, length), (result.Errors[0].Start, result.Errors[0].Length));
        Assert.True(result.IsUnknown);
    }

    [Fact]
    public void All_errors_are_kept() =>
        Assert.Equal("0 6 21", string.Join(" ", With("${A/} ${U:?m} ${SET} ${1}").Errors.Select(static e => e.Start)));

    [Theory]
    [InlineData("${${${a}${b", "0+8 2+6 8+2")]
    [InlineData("${${", "0+2 2+2")]
    [InlineData("${U:-${${SET", "0+2 5+2 7+2")]
    [InlineData("${ ${U:-a\n} ${ }", "0+11 3+8 12+4")]
    [InlineData("${U:-${U:-\n}", "0+12 5+7")]
    public void Each_opening_is_an_error_up_to_the_next_brace(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", With(text).Errors.Select(static e => $"{e.Start}+{e.Length}")));

    [Fact]
    public void Of_one_text_no_more_errors_are_kept_than_somebody_reads() =>
        Assert.Equal(100, With(string.Concat(Enumerable.Repeat("${", 5_000))).Errors.Length);

    [Fact]
    public void The_first_error_is_never_lost() =>
        Assert.Equal("required variable U is missing a value: m val", With("${U:?m $SET} ${SET} ${}").Errors[0].Message);

    [Theory]
    [InlineData("${A}", "\uFFFC")]
    [InlineData("${A:-${B}}", "\uFFFC")]
    [InlineData("${A:-${B:-c}}", "c")]
    [InlineData("${A:+x}", "\uFFFC")]
    [InlineData("${A:?m}:80", "\uFFFC:80")]
    public void Without_the_environment_it_gives(string text, string expected)
    {
        var result = new Interpolator(ComposeDialect.Compose).Interpolate(text);
        Assert.Empty(result.Errors);
        Assert.Equal(expected, result.Text);
        Assert.Equal(expected.Contains(InterpolatedText.Hole), result.IsUnknown);
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var text = string.Concat(Enumerable.Repeat("${A:-", 5000)) + new string('}', 5000);
        Assert.NotEmpty(With(text).Errors);
    }

    private static InterpolatedText With(string text) =>
        new Interpolator(ComposeDialect.Compose, n => Environment.GetValueOrDefault(n)).Interpolate(text);
}
