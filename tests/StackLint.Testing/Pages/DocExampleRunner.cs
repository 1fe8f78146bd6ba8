using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Testing.Pages;

/// <summary>Checks a rule's page: heading, sections, options, and that each example shows what it says.</summary>
public static class DocExampleRunner
{
    private static readonly string[] Sections = ["## Incorrect", "## Correct", "## When to suppress", "## References"];

    /// <summary>Checks a page against its rule.</summary>
    /// <param name="analyzer">The rule.</param>
    /// <param name="id">The ID, one of several perhaps.</param>
    /// <param name="markdown">The page.</param>
    /// <exception cref="VerificationException">Something is missing or untrue; the message names it.</exception>
    public static void Check(ComposeAnalyzer analyzer, string id, string? markdown)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        var descriptor = analyzer.SupportedDiagnostics.First(d => d.Id == id);
        var rule = new RuleInfo(descriptor, analyzer.SupportedOptions, new RuleHelp(markdown ?? throw new VerificationException($"{id} has no page.")));
        CheckText(rule);
        CheckExamples(rule, e => new RuleCase(analyzer, e.Text, e.Settings).Lint(TextVariant.Plain));
    }

    /// <summary>Checks heading, summary, sections and that each option is described.</summary>
    public static void CheckText(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var heading = $"{rule.Id}: {rule.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        Demand(rule, rule.Page.Heading == heading, $"the heading is '{rule.Page.Heading}', not '{heading}'");
        Demand(rule, rule.Page.Summary.Length > 0, "below the heading there is no sentence on why the rule matters");
        var lines = rule.Page.Markdown.ReplaceLineEndings("\n").Split('\n');
        foreach (var section in rule.Options.IsEmpty ? Sections : [.. Sections, "## Options"])
        {
            Demand(rule, lines.Contains(section), $"the section '{section}' is missing");
        }

        foreach (var option in rule.Options)
        {
            Demand(rule, rule.Page.Markdown.Contains($"`{option.Key}`", StringComparison.Ordinal), $"the option `{option.Key}` is not described");
        }
    }

    /// <summary>Checks that incorrect examples are reported and correct ones are not.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="lint">Lints an example.</param>
    public static void CheckExamples(RuleInfo rule, Func<DocExample, IEnumerable<ReportedDiagnostic>> lint)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(lint);
        var examples = DocExampleReader.Read(rule.Page.Markdown);
        Demand(rule, examples.Any(static e => e.IsIncorrect), "there is no incorrect example");
        Demand(rule, examples.Any(static e => !e.IsIncorrect), "there is no correct example");
        foreach (var example in examples)
        {
            var count = lint(example).Count(d => d.Id == rule.Id);
            Demand(rule, count > 0 == example.IsIncorrect, $"the example on line {example.Line} has {count} findings of the rule");
        }
    }

    private static void Demand(RuleInfo rule, bool condition, string message)
    {
        if (!condition)
        {
            throw new VerificationException($"{rule.Id}.md: {message}.");
        }
    }
}
