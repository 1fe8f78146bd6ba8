using StackLint.Analysis;
using StackLint.Engine;
using StackLint.Rules;

namespace StackLint.Architecture.Tests;

/// <summary>Each rule has a folder that holds all of it.</summary>
public sealed class RuleFolderTests
{
    public static TheoryData<string> RuleIds => [.. new BuiltInRulePack().Analyzers.SelectMany(static a => a.SupportedDiagnostics).Select(static d => d.Id)];

    private static RulePackSet Rules { get; } = new(new BuiltInRulePack());

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_has_analyzer_page_and_test(string id)
    {
        var rule = Rules.Find(id)!;
        var category = rule.Descriptor.Category;
        Assert.Multiple(
            () => AssertExists($"rules/{category}/{rule.Name}/{rule.Name}Analyzer.cs"),
            () => AssertExists($"rules/{category}/{rule.Name}/{id}.md"),
            () => AssertExists($"tests/StackLint.Rules.Tests/{category}/{rule.Name}Tests.cs"));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Help_link_names_the_page(string id) =>
        Assert.Equal($"{RuleDescriptor.BuiltInPageRoot}{Rules.Find(id)!.Descriptor.Category}/{Rules.Find(id)!.Name}/{id}.md", Rules.Find(id)!.Descriptor.HelpLinkUri);

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var ids = Rules.Rules.Select(static r => r.Id).ToHashSet(StringComparer.Ordinal);
        var pages = Repository.ProductFiles("SL*.md").Select(static p => Path.GetFileNameWithoutExtension(p));
        Assert.DoesNotContain(pages, p => !ids.Contains(p));
    }

    [Fact]
    public void No_ID_is_used_twice()
    {
        var twice = Rules.Rules.GroupBy(static r => r.Id, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1).Select(static g => g.Key);
        Assert.Empty(twice);
    }

    private static void AssertExists(string path) => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), $"{path} is missing");
}
