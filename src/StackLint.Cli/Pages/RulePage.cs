using System.Text;
using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Cli.Pages;

/// <summary>A rule's page with what only its descriptor knows: category and severities.</summary>
internal static class RulePage
{
    /// <summary>Renders the page.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isTerminal">Whether a person reads it in a terminal; Markdown is kept as it is otherwise.</param>
    /// <param name="useColor">Whether to set headings and code off by colour.</param>
    /// <param name="width">The columns of the terminal.</param>
    internal static string Render(RuleInfo rule, bool isTerminal, bool useColor, int width)
    {
        var page = InsertFacts(rule);
        return isTerminal ? TerminalMarkdown.Render(page, useColor, width) : page;
    }

    private static string InsertFacts(RuleInfo rule)
    {
        var severities = rule.Severities;
        var facts = new StringBuilder()
            .Append($"Category {rule.Descriptor.Category}, name `{rule.Name}`, severity ")
            .Append($"{WordOf(severities.Swarm)} (profile swarm), {WordOf(severities.Compose)} (compose), {WordOf(severities.Scale)} (scale).{PackOf(rule)}\n")
            .ToString();
        var markdown = rule.Page.Markdown;
        if (markdown.Length == 0)
        {
            return $"# {rule.Id}: {rule.Descriptor.Title}\n\n{facts}";
        }

        var lineEnd = markdown.IndexOf('\n');
        return lineEnd < 0 ? $"{markdown}\n\n{facts}" : $"{markdown[..(lineEnd + 1)]}\n{facts}{(markdown[(lineEnd + 1)..].StartsWith('\n') ? "" : "\n")}{markdown[(lineEnd + 1)..]}";
    }

    private static string PackOf(RuleInfo rule) => rule.Pack is { } pack ? $" A rule of {pack.Name} {pack.Version}." : "";

    private static string WordOf(RuleSeverity severity) => severity == RuleSeverity.NotApplicable ? "not applicable" : SeverityWords.Of(severity);
}
