using StackLint.Compose.Targets;
using StackLint.Compose.Values;

namespace StackLint.Compose.Tests.Values;

public sealed class ScalarKindTests
{
    [Theory]
    [InlineData("true True TRUE false False FALSE", ComposeScalarKind.Boolean)]
    [InlineData("yes no on off y n tRUE nULL ~x inf NaN .inF 1e400 0x1p4 22:22 190:20:30", ComposeScalarKind.String)]
    [InlineData("_1 0x 0xG 0o8 0b12 1.2.3 = << ._5 . + 2024-02-30 24-01-01", ComposeScalarKind.String)]
    [InlineData("~ null Null NULL", ComposeScalarKind.Null)]
    [InlineData("010 +010 -010 0o10 07_77 1_000 1__0 1_ 0x_F -0b11 0 18446744073709551615", ComposeScalarKind.Integer)]
    [InlineData("08 09 0128 1. .5 +.5 1e3 1_0.5 .5_5 1e5_0 99999999999999999999 .inf -.Inf +.INF .nan", ComposeScalarKind.Float)]
    [InlineData("2001-01-01 2001-1-1 2001-12-14t21:59:43.10-05:00 2001-01-01T00:00:00Z", ComposeScalarKind.Timestamp)]
    [InlineData("!!str!010 \"80\" '' !foo!12", ComposeScalarKind.String)]
    [InlineData("!!int!\"5\"", ComposeScalarKind.Integer)]
    public void Plain_scalars_are_what_go_yaml_makes_of_them(string texts, ComposeScalarKind kind)
    {
        foreach (var text in texts.Split(' '))
        {
            var written = text.StartsWith('!') ? Tagged(text) : text;
            var root = Loading.Load(ComposeTarget.Swarm, $"x-a: {written}\n").FindEntry("x-a")!;
            Assert.Equal((text, kind), (text, ((ComposeScalar)root.Value).Kind));
        }
    }

    [Fact]
    public void A_time_after_a_blank_has_no_zone()
    {
        var project = Loading.Load(ComposeTarget.Swarm, "x-a: 2001-12-14 21:59:43.10\nx-b: 2001-12-14 21:59:43.10 -5\n");
        Assert.Equal(ComposeScalarKind.Timestamp, ((ComposeScalar)project.FindEntry("x-a")!.Value).Kind);
        Assert.Equal(ComposeScalarKind.String, ((ComposeScalar)project.FindEntry("x-b")!.Value).Kind);
    }

    [Theory]
    [InlineData("2001-01-01T10:00:00+24:00", true)]
    [InlineData("2001-01-01T10:00:00-24:60", true)]
    [InlineData("2001-01-01T10:00:00+23:60", true)]
    [InlineData("2001-01-01T10:00:00+23:59", false)]
    [InlineData("2001-01-01T10:00:00,5Z", false)]
    public void A_stack_takes_no_zone_of_a_day(string text, bool isRefused)
    {
        var project = Loading.Load(ComposeTarget.Swarm, $"x-a:\n- {text}\n");
        Assert.Equal(
            isRefused ? ["json: error calling MarshalJSON for type time.Time: Time.MarshalJSON: timezone hour outside of range [0,23]"] : [],
            project.Problems.Select(static p => p.Expectation));
        Assert.Equal(ComposeScalarKind.Timestamp, ((ComposeScalar)((ComposeSequence)project.FindEntry("x-a")!.Value).Items[0]).Kind);
        Assert.Empty(Loading.Load(ComposeTarget.Compose, $"services: {{a: {{image: x}}}}\nx-a:\n- {text}\n").Problems);
    }

    private static string Tagged(string text)
    {
        var at = text.LastIndexOf('!');
        return text[..at] + " " + text[(at + 1)..];
    }
}
