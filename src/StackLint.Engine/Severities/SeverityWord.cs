using StackLint.Analysis;

namespace StackLint.Engine.Severities;

/// <summary>The words that stand for severities in <c>.editorconfig</c>: ours and Roslyn's.</summary>
internal static class SeverityWord
{
    internal const string Choices = "one of error, warning, info, hidden, none";

    /// <summary>What Roslyn reads in <c>dotnet_diagnostic.ID.severity</c>.</summary>
    internal const string RoslynChoices = "one of error, warning, suggestion, silent, none, default";

    /// <summary>Reads a word; <paramref name="severity"/> is null for <c>default</c>.</summary>
    internal static bool TryParse(string word, out RuleSeverity? severity)
    {
        (var known, severity) = word.ToLowerInvariant() switch
        {
            "error" => (true, RuleSeverity.Error),
            "warning" => (true, RuleSeverity.Warning),
            "info" or "suggestion" => (true, RuleSeverity.Info),
            "hidden" or "silent" => (true, RuleSeverity.Hidden),
            "none" => (true, RuleSeverity.NotApplicable),
            "default" or "unset" => (true, (RuleSeverity?)null),
            _ => (false, null),
        };
        return known;
    }

    /// <summary>Whether Roslyn's parser of <c>dotnet_diagnostic</c> keys knows the word.</summary>
    internal static bool IsRoslynWord(string word) =>
        word.ToLowerInvariant() is "error" or "warning" or "suggestion" or "silent" or "none" or "default" or "unset";
}
