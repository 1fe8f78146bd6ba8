using System.Text.RegularExpressions;

namespace StackLint.Architecture.Tests;

/// <summary>What a regular expression finds is the same whatever language the machine that builds or runs StackLint is set to, and comes in time.</summary>
public sealed partial class RegexTests
{
    [Fact]
    public void Expression_that_ignores_case_takes_no_culture() => Assert.Empty(
        from path in Repository.ProductFiles("*.cs")
        let text = Repository.Read(path)
        from Match made in Expression().Matches(text)
        where (made.Value.Contains("IgnoreCase", StringComparison.Ordinal) || text.Contains("(?i", StringComparison.Ordinal)) && !made.Value.Contains("CultureInvariant", StringComparison.Ordinal)
        select $"{path}: {made.Value}");

    // What is tried again and again takes time that the text decides, and a text may be written to take all of it.
    [Fact]
    public void Expression_has_a_limit_of_time_or_needs_none() => Assert.Empty(
        from path in Repository.ProductFiles("*.cs")
        let text = Repository.Read(path)
        from Match made in Expression().Matches(text)
        where !made.Value.Contains("NonBacktracking", StringComparison.Ordinal) && !made.Value.Contains("MatchTime.Limit", StringComparison.Ordinal)
        select $"{path}: {made.Value}");

    [Theory]
    [InlineData("[GeneratedRegex(\"a\")]")]
    [InlineData("[GeneratedRegex(\n  \"a\",\n  RegexOptions.None)]")]
    [InlineData("new Regex(text, RegexOptions.Compiled);")]
    [InlineData("Regex.IsMatch(text, \"a\");")]
    public void Expressions_are_found(string text) => Assert.Single(Expression().Matches(text));

    // An attribute takes its line or lines, a call ends with its statement.
    [GeneratedRegex(@"\[GeneratedRegex\((?:.|\n)*?\)\]|new Regex\([^;]*;|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split)\([^;]*;")]
    private static partial Regex Expression();
}
