using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Analysis;
using StackLint.Engine.Packs;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Sarif;

/// <summary>The rules of a run as SARIF describes them, with their indices: built-in ones in the driver, those of each pack in an extension.</summary>
internal sealed class RuleTable
{
    // Limits of code scanning.
    private const int MaxDescription = 1024;

    private readonly Dictionary<string, ReportingDescriptorReference> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageTemplate> _templates = new(StringComparer.Ordinal);

    public RuleTable(LintResult result)
    {
        foreach (var rule in result.Rules)
        {
            var extension = rule.Pack is { } pack ? ExtensionOf(pack) : null;
            var descriptors = extension?.Rules ?? Descriptors;
            _references.TryAdd(rule.Id, new ReportingDescriptorReference
            {
                Id = rule.Id,
                Index = descriptors.Count,
                ToolComponent = extension is null ? null : new ToolComponentReference { Name = extension.Name, Index = Extensions.IndexOf(extension) },
            });
            _templates.TryAdd(rule.Id, TemplateOf(rule.Descriptor));
            descriptors.Add(Describe(rule));
        }
    }

    /// <summary>The rules that come with the tool.</summary>
    public IList<ReportingDescriptor> Descriptors { get; } = [];

    /// <summary>The rule packs.</summary>
    public IList<ToolComponent> Extensions { get; } = [];

    /// <summary>Where a rule is described; without an index when it is not of the run.</summary>
    public ReportingDescriptorReference ReferenceTo(string id) =>
        _references.TryGetValue(id, out var reference) ? reference.DeepClone() : new ReportingDescriptorReference { Id = id };

    /// <summary>A finding's message with the arguments it was made from; as plain text where they cannot be told.</summary>
    public Message MessageOf(ReportedDiagnostic finding)
    {
        var message = MessageTemplate.Terminated(finding.Message);
        return _templates.TryGetValue(finding.Id, out var template) && template.ArgumentsOf(message) is { } arguments
            ? new Message { Id = "default", Arguments = [.. arguments], Text = message }
            : new Message { Text = message };
    }

    private ToolComponent ExtensionOf(RulePackInfo pack)
    {
        var extension = Extensions.FirstOrDefault(e => e.Name == pack.Name);
        if (extension is null)
        {
            extension = new ToolComponent { Name = pack.Name, Version = pack.Version, Rules = [] };
            Extensions.Add(extension);
        }

        return extension;
    }

    private static ReportingDescriptor Describe(RuleInfo rule)
    {
        var (level, enabled) = Default(rule.Severities);
        var title = MessageTemplate.Terminated(rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
        var (summary, page, markdown) = rule.Page.Markdown.Length > 0
            ? (rule.Page.Summary, rule.Page.ToPlainText().Trim(), rule.Page.Markdown)
            : (title, title, title);
        var template = TemplateOf(rule.Descriptor);
        var descriptor = new ReportingDescriptor
        {
            Id = rule.Id,
            Name = rule.Name,
            ShortDescription = new MultiformatMessageString { Text = Clipped(title) },
            FullDescription = new MultiformatMessageString { Text = Clipped(rule.Page.Markdown.Length > 0 ? PlainText(summary) : summary), Markdown = Clipped(summary) },
            MessageStrings = new Dictionary<string, MultiformatMessageString>
            {
                ["default"] = new MultiformatMessageString { Text = template.Text, Markdown = template.Markdown },
            },
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

    private static MessageTemplate TemplateOf(DiagnosticDescriptor descriptor) =>
        new(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));

    private static string PlainText(string markdown) => new RuleHelp(markdown).ToPlainText().Trim();

    private static string Clipped(string text) => text.Length <= MaxDescription ? text : text[..(MaxDescription - 1)] + "…";
}
