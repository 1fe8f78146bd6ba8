using System.Text.RegularExpressions;

namespace StackLint.Architecture.Tests;

/// <summary>What a regular expression finds is the same whatever language the machine that builds or runs StackLint is set to.</summary>
public sealed partial class RegexTests
{
    [Fact]
    public void Expression_that_ignores_case_takes_no_culture() => Assert.Empty(
        from path in Repository.ProductFiles("*.cs")
        let text = Repository.Read(path)
        from Match made in Expression().Matches(text)
        where (made.Value.Contains("IgnoreCase", StringComparison.Ordinal) || text.Contains("(?i", StringComparison.Ordinal)) && !made.Value.Contains("CultureInvariant", StringComparison.Ordinal)
        select $"{path}: {made.Value}");

    // An attribute takes its line or lines, a call ends with its statement.
    [GeneratedRegex(@"\[GeneratedRegex\((?:.|\n)*?\)\]|new Regex\([^;]*;|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split)\([^;]*;")]
    private static partial Regex Expression();
}
