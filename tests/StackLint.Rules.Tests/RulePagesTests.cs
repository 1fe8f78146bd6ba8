using StackLint.Analysis;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Testing.Pages;

namespace StackLint.Rules.Tests;

public sealed class RulePagesTests
{
    private static readonly string[] Sections =
        ["## Incorrect", "## Correct", "## Fix", "## Options", "## When to suppress", "## References"];

    private static readonly RulePackSet Rules = new(new BuiltInRulePack());

    public static TheoryData<string> Ids => new(new BuiltInRulePack().Analyzers.SelectMany(static a => a.SupportedDiagnostics).Select(static d => d.Id).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_stands_in_the_rules_folder_and_is_embedded(string id)
    {
        var rule = Find(id);
        var path = $"rules/{rule.Descriptor.Category}/{rule.Name}/{id}.md";
        Assert.True(File.Exists(RepositoryFiles.PathOf(path)), $"{path} is missing.");
        Assert.Equal(File.ReadAllText(RepositoryFiles.PathOf(path)), new BuiltInRulePack().ReadPage(id));
        Assert.Equal(RuleDescriptor.BuiltInPageRoot + path["rules/".Length..], rule.Descriptor.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_is_complete_and_examples_show_what_they_say(string id) => DocExampleRunner.Check(
        new BuiltInRulePack().Analyzers.Single(a => a.SupportedDiagnostics.Any(d => d.Id == id)), id, Find(id).Page.Markdown);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_stand_in_their_order(string id) => Assert.Equal(Sections, ReadLines(id).Where(Sections.Contains));

    [Fact]
    public void Page_that_the_guide_shows_has_every_section() => Assert.Equal(
        Sections,
        File.ReadAllLines(RepositoryFiles.PathOf("CONTRIBUTING.md"))
            .SkipWhile(static line => line != "````markdown")
            .TakeWhile(static line => line != "````")
            .Where(Sections.Contains));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Options_table_describes_exactly_the_rules_options(string id)
    {
        var rows = ReadLines(id)
            .SkipWhile(static line => line != "## Options")
            .Skip(1)
            .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(static cells => cells[1].Trim('`'), static cells => cells[2].Replace("`", "", StringComparison.Ordinal));
        var options = Find(id).Options;
        Assert.Equal(options.Select(static o => o.Key).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(options, option => Assert.Contains(option.DefaultText, rows[option.Key], StringComparison.Ordinal));
    }

    private static RuleInfo Find(string id) => Rules.Find(id) ?? throw new ArgumentException($"There is no rule {id}.", nameof(id));

    private static string[] ReadLines(string id) => Find(id).Page.Markdown.ReplaceLineEndings("\n").Split('\n');
}
