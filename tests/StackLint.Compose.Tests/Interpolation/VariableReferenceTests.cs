using StackLint.Compose.Interpolation;

namespace StackLint.Compose.Tests.Interpolation;

public sealed class VariableReferenceTests
{
    [Theory]
    [InlineData(ComposeDialect.Stack, "a$$b", "")]
    [InlineData(ComposeDialect.Stack, "$SET:${SET}", "SET@0+4 value 1; SET@5+6 value 1")]
    [InlineData(ComposeDialect.Stack, "x${NO:-d}${SET:-d}", "NO@1+8 default d; SET@9+9 value 1")]
    [InlineData(ComposeDialect.Stack, "${NO}", "NO@0+5 value ")]
    [InlineData(ComposeDialect.Stack, "${NO:?m} $SET", "NO@0+8 value ; SET@9+4 value 1")]
    [InlineData(ComposeDialect.Compose, "$SET:${SET}", "SET@0+4 value 1; SET@5+6 value 1")]
    [InlineData(ComposeDialect.Compose, "${NO:-x${SET}}!", "NO@0+14 default x1")]
    [InlineData(ComposeDialect.Compose, "${SET:+yes}${NO:+yes}", "SET@0+11 alternative yes; NO@11+10 alternative ")]
    [InlineData(ComposeDialect.Compose, "${SET?m}$$", "SET@0+8 value 1")]
    public void Each_reference_tells_its_place_and_what_it_became(ComposeDialect dialect, string text, string expected) =>
        Assert.Equal(expected, Show(new Interpolator(dialect, static name => name == "SET" ? "1" : null), text));

    [Theory]
    [InlineData(ComposeDialect.Stack)]
    [InlineData(ComposeDialect.Compose)]
    public void Without_environment_a_reference_is_unknown_or_its_default(ComposeDialect dialect) =>
        Assert.Equal("A@0+4 unknown \uFFFC; B@5+6 default d", Show(new Interpolator(dialect, (Func<string, string?>?)null), "${A} ${B-d}"));

    [Theory]
    [InlineData(ComposeDialect.Stack, "$A-b}c", "A - - b A")]
    [InlineData(ComposeDialect.Stack, "${A:?b-c}", "A :? - c A:?b")]
    [InlineData(ComposeDialect.Stack, "${A:-b-c}", "A :- :- b-c A")]
    [InlineData(ComposeDialect.Compose, "${A:?b-c}", "A :? :? b-c A")]
    [InlineData(ComposeDialect.Compose, "$A-b", "A    A")]
    public void Operator_that_counts_is_told_from_the_one_written(ComposeDialect dialect, string text, string expected)
    {
        var reference = Assert.Single(new Interpolator(dialect, static _ => "1").Interpolate(text).References);
        Assert.Equal(expected, $"{reference.Name} {reference.WrittenOperator} {reference.Operator} {reference.Operand} {reference.LookedUpName}");
    }

    [Theory]
    [InlineData(ComposeDialect.Stack, "a$$b ${SET} c", "c", 12, 1)]
    [InlineData(ComposeDialect.Stack, "a$$b ${SET} c", "$b", 1, 3)]
    [InlineData(ComposeDialect.Compose, "a$$b ${SET} c", "1 c", 5, 8)]
    [InlineData(ComposeDialect.Compose, "x${NO:-y}z", "yz", 1, 9)]
    public void Part_of_the_result_leads_back_to_what_is_written(ComposeDialect dialect, string text, string part, int start, int length)
    {
        var result = new Interpolator(dialect, static name => name == "SET" ? "1" : null).Interpolate(text);
        var source = result.GetSourceSpan(result.Text.IndexOf(part, StringComparison.Ordinal), part.Length);
        Assert.Equal((start, length), (source.Start, source.Length));
    }

    private static string Show(Interpolator interpolator, string text) => string.Join(
        "; ",
        interpolator.Interpolate(text).References.Where(static r => !r.IsNested).Select(static r => $"{r.Name}@{r.Start}+{r.Length} {r.Outcome.ToString().ToLowerInvariant()} {r.Result}"));
}
