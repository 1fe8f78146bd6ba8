using System.Text;
using StackLint.Analysis;
using StackLint.Cli.Commands;
using StackLint.Engine.Results;

namespace StackLint.Cli.Tests;

public sealed class GeneratedTextTests
{
    [Fact]
    public void Readme_says_what_each_category_finds() => GeneratedText.CheckSection("README.md", "categories", Table(BuiltInRules.All.Rules));

    [Fact]
    public void Readme_tells_how_many_rules_there_are()
    {
        var count = BuiltInRules.All.Rules.Length;
        var readme = File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, "README.md"));
        Assert.Contains($"\n{count} rules, each with a page", readme);
        Assert.Contains($"| {count} rules |", readme);
    }

    [Fact]
    public void Readme_shows_what_the_example_prints()
    {
        var run = CliRun.In(CliRun.RepositoryRoot, "testdata/realworld/shop.yml");
        var findings = run.Output.Split("\n\n");
        Assert.InRange(findings.Length, 8, 40);
        GeneratedText.CheckSection("README.md", "sample", $"```text\n{string.Join("\n\n", findings[..4]).TrimEnd('\n')}\n```\n");
    }

    [Fact]
    public void Readme_shows_where_the_values_of_an_example_come_from()
    {
        var run = CliRun.In(Path.Combine(CliRun.RepositoryRoot, "testdata/projects/anchors"), "model", "docker-stack.yml", "--origins");
        var services = run.Output[run.Output.IndexOf("  search:", StringComparison.Ordinal)..];
        GeneratedText.CheckSection("README.md", "model", $"```yaml\n{services[..services.IndexOf("\nx-", StringComparison.Ordinal)]}\n```\n");
    }

    private static string Table(IEnumerable<RuleInfo> rules)
    {
        var table = new StringBuilder("| Category | Reports |\n|---|---|\n");
        foreach (var category in rules.GroupBy(static r => r.Descriptor.Category))
        {
            table.Append($"| {category.Key} | {string.Join("; ", category.Select(static r => $"[{r.Descriptor.Title}]({PageOf(r)})"))} |\n");
        }

        return table.ToString();
    }

    /// <summary>The path of a rule's page in the repository.</summary>
    private static string PageOf(RuleInfo rule)
    {
        const string Blob = "/blob/main/";
        var link = rule.Descriptor.HelpLinkUri;
        Assert.StartsWith(RuleDescriptor.BuiltInPageRoot[..(RuleDescriptor.BuiltInPageRoot.IndexOf(Blob, StringComparison.Ordinal) + Blob.Length)], link);
        return link[(link.IndexOf(Blob, StringComparison.Ordinal) + Blob.Length)..];
    }
}
