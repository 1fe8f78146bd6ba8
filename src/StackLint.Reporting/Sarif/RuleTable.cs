using System.Globalization;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Sarif;

/// <summary>The rules of a run as SARIF describes them, with their indices.</summary>
internal sealed class RuleTable
{
    // Limits of code scanning.
    private const int MaxDescription = 1024;

    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleMessages> _messages = new(StringComparer.Ordinal);

    public RuleTable(LintResult result)
    {
        foreach (var rule in result.Rules)
        {
            _indices.TryAdd(rule.Id, Descriptors.Count);
            var messages = new RuleMessages(rule.Descriptor);
            _messages.TryAdd(rule.Id, messages);
            Descriptors.Add(Describe(rule, messages));
        }
    }

    public IList<ReportingDescriptor> Descriptors { get; } = [];

    /// <summary>The index of a rule, -1 for one that is not of the run.</summary>
    public int IndexOf(string id) => _indices.GetValueOrDefault(id, -1);

    /// <summary>A message of a rule with the arguments it was made from; as plain text when the rule is not of the run.</summary>
    public Message MessageOf(string ruleId, string text) =>
        _messages.TryGetValue(ruleId, out var messages) ? messages.Of(text) : new Message { Text = MessageTemplate.Terminated(text) };

    private static ReportingDescriptor Describe(RuleInfo rule, RuleMessages messages)
    {
        var (level, enabled) = Default(rule.Severities);
        var title = MessageTemplate.Terminated(rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
        var (summary, page, markdown) = rule.Page.Markdown.Length > 0
            ? (rule.Page.Summary, rule.Page.ToPlainText().Trim(), rule.Page.Markdown)
            : (title, title, title);
        var descriptor = new ReportingDescriptor
        {
            Id = rule.Id,
            Name = rule.Name,
            ShortDescription = new MultiformatMessageString { Text = Clipped(title) },
            FullDescription = new MultiformatMessageString { Text = Clipped(rule.Page.Markdown.Length > 0 ? PlainText(summary) : summary), Markdown = Clipped(summary) },
            MessageStrings = messages.Strings,
            Help = new MultiformatMessageString { Text = page, Markdown = markdown },
            HelpUri = string.IsNullOrEmpty(rule.Descriptor.HelpLinkUri) ? null : new Uri(rule.Descriptor.HelpLinkUri),
            DefaultConfiguration = new ReportingConfiguration { Enabled = enabled, Level = level },
        };
        string[] tags = [rule.Descriptor.Category.ToLowerInvariant(), "docker", "swarm", "compose"];
        descriptor.SetProperty("tags", tags);
        descriptor.SetProperty("precision", "high");
        descriptor.SetProperty("problem.severity", level switch
        {
            FailureLevel.Error => "error",
            FailureLevel.Warning => "warning",
            _ => "recommendation",
        });
        return descriptor;
    }

    private static (FailureLevel Level, bool Enabled) Default(ProfileSeverities severities)
    {
        RuleSeverity[] columns = [severities.Swarm, severities.Compose, severities.Scale];
        return columns.FirstOrDefault(static s => s != RuleSeverity.NotApplicable) switch
        {
            RuleSeverity.Error => (FailureLevel.Error, true),
            RuleSeverity.Warning => (FailureLevel.Warning, true),
            RuleSeverity.Info => (FailureLevel.Note, true),
            _ => (FailureLevel.Note, false),
        };
    }

    private static string PlainText(string markdown) => new RuleHelp(markdown).ToPlainText().Trim();

    private static string Clipped(string text) => text.Length <= MaxDescription ? text : text[..(MaxDescription - 1)] + "…";
}
