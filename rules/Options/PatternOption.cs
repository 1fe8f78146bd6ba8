using System.Text.RegularExpressions;
using StackLint.Analysis.Options;

namespace StackLint.Rules.Options;

/// <summary>Options that are a regular expression.</summary>
public static class PatternOption
{
    /// <summary>
    /// A regular expression that is unset by default; it is found anywhere in the text and never backtracks, so it knows neither
    /// references nor lookarounds.
    /// </summary>
    public static RuleOption<Regex?> Optional(string key, string description) =>
        new(key, null, description, "a regular expression without references and lookarounds", "", TryParse);

    private static bool TryParse(string text, out Regex? pattern)
    {
        try
        {
            pattern = new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            pattern = null;
            return false;
        }
    }
}
