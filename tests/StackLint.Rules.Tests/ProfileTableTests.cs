using StackLint.Analysis;

namespace StackLint.Rules.Tests;

/// <summary>The table of severities by profile in the rule catalogue.</summary>
public sealed class ProfileTableTests
{
    [Theory]
    [InlineData("SL1001", "W/I/E")]
    [InlineData("SL1002", "W/–/E")]
    [InlineData("SL1003", "E/E/E")]
    [InlineData("SL2001", "W/–/W")]
    [InlineData("SL2002", "E/–/E")]
    [InlineData("SL2004", "W/–/W")]
    [InlineData("SL3001", "W/W/E")]
    [InlineData("SL3002", "W/I/W")]
    [InlineData("SL4001", "W/–/E")]
    [InlineData("SL4002", "H/–/I")]
    [InlineData("SL0003", "E/E/E")]
    [InlineData("SL0004", "E/E/E")]
    [InlineData("SL0005", "E/E/E")]
    [InlineData("SL4008", "E/–/E")]
    [InlineData("SL6001", "W/I/W")]
    [InlineData("SL6002", "E/–/E")]
    [InlineData("SL8001", "W/W/W")]
    [InlineData("SL8002", "E/–/E")]
    [InlineData("SL8003", "E/–/E")]
    [InlineData("SL8004", "W/–/W")]
    [InlineData("SL8005", "E/E/E")]
    [InlineData("SL8006", "W/I/W")]
    [InlineData("SL8007", "E/E/E")]
    [InlineData("SL8008", "E/E/E")]
    [InlineData("SL8009", "E/I/E")]
    [InlineData("SL8010", "I/–/W")]
    [InlineData("SL8011", "W/W/W")]
    [InlineData("SL8012", "E/–/E")]
    [InlineData("SL8013", "W/–/W")]
    public void Rule_has_the_severities_of_the_catalogue(string id, string expected)
    {
        var rule = new BuiltInRulePack().Analyzers.SelectMany(static a => a.SupportedDiagnostics).Single(d => d.Id == id);
        Assert.Equal(expected, ProfileSeverities.Of(rule).ToString());
    }
}
