using StackLint.Rules.Patterns;

namespace StackLint.Rules.Tests.Patterns;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("a*", "a", true)]
    [InlineData("*c", "abcbc", true)]
    [InlineData("a*b*c", "axxbyyc", true)]
    [InlineData("a*b*c", "axxcyyb", false)]
    [InlineData("", "", true)]
    [InlineData("**", "x", true)]
    [InlineData("ops-*", "Ops-1", false)]
    public void Star_stands_for_any_characters(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Wildcard.IsMatch(pattern, text));

    [Theory]
    [InlineData("a*", "*b", true)]
    [InlineData("a*", "b*", false)]
    [InlineData("traefik", "traefik*", true)]
    [InlineData("traefik", "app*", false)]
    [InlineData("*x*", "y", false)]
    [InlineData("*", "", true)]
    [InlineData("a*c", "ab*", true)]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abd", false)]
    public void Patterns_overlap_when_a_text_fits_both(string left, string right, bool expected)
    {
        Assert.Equal(expected, Wildcard.Overlaps(left, right));
        Assert.Equal(expected, Wildcard.Overlaps(right, left));
    }
}
