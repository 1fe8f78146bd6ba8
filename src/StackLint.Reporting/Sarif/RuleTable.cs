using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Analysis;
using StackLint.Engine.Packs;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif.Writing;

namespace StackLint.Reporting.Sarif;

/// <summary>The rules of a run as SARIF describes them, with their indices: built-in ones in the driver, those of each pack in an extension.</summary>
internal sealed class RuleTable
{
    // Limits of code scanning.
    private const int MaxDescription = 1024;

    // A watch describes the same rules again and again.
    private static readonly ConditionalWeakTable<RuleInfo, RuleTexts> Known = [];

    private readonly Dictionary<string, ReportingDescriptorReference> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleMessages> _messages = new(StringComparer.Ordinal);

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
            var messages = new RuleMessages(rule.Descriptor);
            _messages.TryAdd(rule.Id, messages);
            descriptors.Add(Describe(rule, messages));
        }
    }

    /// <summary>The rules that come with the tool.</summary>
    public IList<ReportingDescriptor> Descriptors { get; } = [];

    /// <summary>The rule packs.</summary>
    public IList<ToolComponent> Extensions { get; } = [];

    /// <summary>Where a rule is described; without an index when it is not of the run.</summary>
    public ReportingDescriptorReference ReferenceTo(string id) =>
        _references.TryGetValue(id, out var reference) ? reference.DeepClone() : new ReportingDescriptorReference { Id = id };

    /// <summary>The index of a rule that comes with the tool, -1 for any other.</summary>
    public int IndexOf(string id) => _references.GetValueOrDefault(id) is { ToolComponent: null } rule ? rule.Index : -1;

    /// <summary>Where a rule of a pack is described, null for any other. Its ID stands beside it already, where every reader looks for it.</summary>
    public ReportingDescriptorReference? ExtensionReferenceTo(string id) =>
        _references.GetValueOrDefault(id) is { ToolComponent: { } pack } rule ? new ReportingDescriptorReference { Index = rule.Index, ToolComponent = pack.DeepClone() } : null;

    /// <summary>A message of a rule with the arguments it was made from; as plain text when the rule is not of the run.</summary>
    public Message MessageOf(string ruleId, string text) =>
        _messages.TryGetValue(ruleId, out var messages) ? messages.Of(text) : new Message { Text = MessageText.Of(text) };

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

    private static ReportingDescriptor Describe(RuleInfo rule, RuleMessages messages)
    {
        var (level, enabled) = Default(rule.Severities);
        var texts = Known.GetValue(rule, RuleTexts.Of);
        var descriptor = new ReportingDescriptor
        {
            Id = rule.Id,
            Name = rule.Name,
            ShortDescription = new MultiformatMessageString { Text = Clipped(texts.Title) },
            FullDescription = new MultiformatMessageString { Text = Clipped(texts.PlainSummary), Markdown = Clipped(texts.Summary) },
            MessageStrings = messages.Strings,
            Help = new MultiformatMessageString { Text = texts.PlainPage, Markdown = texts.Page },
            HelpUri = string.IsNullOrEmpty(rule.Descriptor.HelpLinkUri) ? null : new Uri(rule.Descriptor.HelpLinkUri),
            DefaultConfiguration = new ReportingConfiguration { Enabled = enabled, Level = level },
        };
        string[] tags = [rule.Descriptor.Category.ToLowerInvariant(), "docker", "swarm", "compose"];
        descriptor.SetTexts("tags", tags);
        descriptor.SetText("precision", "high");
        descriptor.SetText("problem.severity", level switch
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

    private static string Clipped(string text) => text.Length <= MaxDescription ? text : text[..(MaxDescription - 1)] + "…";
}
