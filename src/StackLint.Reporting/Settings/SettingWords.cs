using StackLint.Analysis;
using StackLint.Engine.Settings;

namespace StackLint.Reporting.Settings;

/// <summary>Severities in force as people read and configure them.</summary>
internal static class SettingWords
{
    /// <summary>The word of a severity in force; <c>-</c> for a rule that says nothing there.</summary>
    public static string Of(EffectiveSeverity severity) =>
        severity.Severity == RuleSeverity.NotApplicable && severity.Default != RuleSeverity.NotApplicable ? "none" : Of(severity.Severity);

    public static string Of(RuleSeverity severity) => severity == RuleSeverity.NotApplicable ? "-" : severity.ToString().ToLowerInvariant();
}
