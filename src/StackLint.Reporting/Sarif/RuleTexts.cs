using System.Globalization;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Sarif;

/// <summary>What a log says of a rule, in Markdown and without its marks.</summary>
/// <param name="Title">The problem in a sentence.</param>
/// <param name="Summary">Why it matters; the title where there is no page.</param>
/// <param name="PlainSummary">The same without marks.</param>
/// <param name="Page">The whole page; the title where there is none.</param>
/// <param name="PlainPage">The same without marks.</param>
internal sealed record RuleTexts(string Title, string Summary, string PlainSummary, string Page, string PlainPage)
{
    public static RuleTexts Of(RuleInfo rule)
    {
        var title = MessageTemplate.Terminated(rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
        return rule.Page.Markdown.Length == 0
            ? new RuleTexts(title, title, title, title, title)
            : new RuleTexts(title, rule.Page.Summary, new RuleHelp(rule.Page.Summary).ToPlainText().Trim(), rule.Page.Markdown, rule.Page.ToPlainText().Trim());
    }
}
