using StackLint.Analysis;
using StackLint.Engine;
using StackLint.Engine.Results;

namespace StackLint.Rules.Tests;

public sealed class RulePagesTests
{
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
    public void Heading_is_id_and_title(string id) =>
        Assert.Equal($"# {id}: {Find(id).Descriptor.Title}", ReadLines(id)[0]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_stand_in_their_order(string id) => Assert.Equal(
        ["## Incorrect", "## Correct", "## Fix", "## Options", "## When to suppress", "## References"],
        ReadLines(id).Where(static line => line.StartsWith("## ", StringComparison.Ordinal) && line != "## What is reported"));

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
            .ToDictionary(static cells => cells[1].Trim('`'), static cells => cells[2].Trim('`'));
        var options = Find(id).Options;
        Assert.Equal(options.Select(static o => o.Key).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        foreach (var option in options)
        {
            var expected = option.DefaultText.Length > 0 ? option.DefaultText : rows[option.Key] is "empty" ? "empty" : "unset";
            Assert.Equal(expected, rows[option.Key]);
        }
    }

    private static RuleInfo Find(string id) => Rules.Find(id) ?? throw new ArgumentException($"There is no rule {id}.", nameof(id));

    private static string[] ReadLines(string id) => Find(id).Page.Markdown.ReplaceLineEndings("\n").Split('\n');
}
