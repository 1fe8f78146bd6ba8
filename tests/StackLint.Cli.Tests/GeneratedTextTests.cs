using System.Text;
using StackLint.Analysis;
using StackLint.Cli.Commands;
using StackLint.Engine.Results;

namespace StackLint.Cli.Tests;

public sealed class GeneratedTextTests
{
    private const string LedgerHeading =
        """
        ; Rules of the next release; see https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------

        """;

    private static IEnumerable<RuleInfo> BuiltInPack => BuiltInRules.Create().Rules.Where(static r => PageOf(r).StartsWith("rules/", StringComparison.Ordinal));

    [Fact]
    public void Ledger_has_a_row_for_each_rule()
    {
        var shipped = File.ReadAllText(Path.Combine(CliRun.RepositoryRoot, "rules/AnalyzerReleases.Shipped.md"));
        var rows = BuiltInPack.Where(r => !shipped.Contains($"\n{r.Id} ", StringComparison.Ordinal))
            .Select(static r => $"{r.Id} | {r.Descriptor.Category} | {r.Descriptor.DefaultSeverity} | [{r.Descriptor.Title}]({PageOf(r)["rules/".Length..]})\n");
        GeneratedText.CheckFile("rules/AnalyzerReleases.Unshipped.md", LedgerHeading + string.Concat(rows));
    }

    [Fact]
    public void Rule_folder_lists_its_rules() =>
        GeneratedText.CheckFile(
            "rules/README.md",
            $"# The built-in rules\n\nSeverities stand for the profiles swarm / compose / scale.\n\n{Table(BuiltInPack, static r => PageOf(r)["rules/".Length..])}");

    [Fact]
    public void Readme_lists_every_rule() => GeneratedText.CheckSection("README.md", "rules", Table(BuiltInRules.Create().Rules, PageOf));

    [Fact]
    public void Readme_shows_what_the_example_prints()
    {
        var run = CliRun.In(CliRun.RepositoryRoot, "testdata/realworld/shop.yml");
        var findings = run.Output.Split("\n\n");
        Assert.InRange(findings.Length, 8, 40);
        GeneratedText.CheckSection("README.md", "sample", $"```text\n{string.Join("\n\n", findings[..4]).TrimEnd('\n')}\n```\n");
    }

    private static string Table(IEnumerable<RuleInfo> rules, Func<RuleInfo, string> link)
    {
        var table = new StringBuilder("| Rule | Reports | Severity | Options |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            var severities = new[] { rule.Severities.Swarm, rule.Severities.Compose, rule.Severities.Scale }.Select(Pages.SeverityWords.Of);
            var options = string.Join(", ", rule.Options.Select(static o => $"`{o.Key}`"));
            table.Append($"| [{rule.Id}]({link(rule)}) | {rule.Descriptor.Title} | {string.Join(" / ", severities)} | {options} |\n");
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
