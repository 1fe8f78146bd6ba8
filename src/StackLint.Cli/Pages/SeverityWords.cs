using StackLint.Analysis;

namespace StackLint.Cli.Pages;

/// <summary>Severities as people read and configure them.</summary>
internal static class SeverityWords
{
    internal static string Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Info => "info",
        RuleSeverity.Hidden => "hidden",
        _ => "-",
    };
}
