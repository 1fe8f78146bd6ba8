using System.Text;
using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Rules.Tests.RealFiles;

namespace StackLint.Rules.Tests;

/// <summary>The files that are generated from the descriptors; <c>STACKLINT_UPDATE=1</c> writes them.</summary>
public sealed class RuleTableTests
{
    private const string LedgerPath = "rules/AnalyzerReleases.Unshipped.md";

    private static readonly RulePackSet Rules = new(new BuiltInRulePack());

    [Fact]
    public void Table_of_rules_is_current()
    {
        var text = new StringBuilder()
            .AppendLine("# Rules")
            .AppendLine()
            .AppendLine("Written by the tests from the rules' descriptors; `STACKLINT_UPDATE=1 dotnet test` writes it anew.")
            .AppendLine()
            .AppendLine("The severities are those under the profiles `swarm`, `compose` and `scale`: error, warning, info, hidden (off unless a setting")
            .AppendLine("turns it on), and – where the rule does not apply.")
            .AppendLine()
            .AppendLine("| ID | Name | What it finds | Category | swarm | compose | scale |")
            .AppendLine("|---|---|---|---|---|---|---|");
        foreach (var rule in Rules.Rules)
        {
            var (swarm, compose, scale) = rule.Severities;
            text.AppendLine(
                $"| [{rule.Id}]({LinkTo(rule.Descriptor)}) | {rule.Name} | {Escape(rule.Descriptor.Title.ToString())} | {rule.Descriptor.Category} | {Word(swarm)} | {Word(compose)} | {Word(scale)} |");
        }

        AppendRealFiles(text, RealFileRun.Current);
        RepositoryFiles.AssertCurrent("rules/README.md", text.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Ledger_lists_every_rule_of_the_pack()
    {
        var shipped = File.ReadAllText(RepositoryFiles.PathOf("rules/AnalyzerReleases.Shipped.md"));
        var lines = File.ReadAllLines(RepositoryFiles.PathOf(LedgerPath)).ToList();
        foreach (var rule in Rules.Rules.Where(IsBuiltIn))
        {
            var start = rule.Id + " |";
            if (shipped.Contains('\n' + start, StringComparison.Ordinal) || lines.Any(line => line.StartsWith(start, StringComparison.Ordinal)))
            {
                continue;
            }

            var row = $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | [{Escape(rule.Descriptor.Title.ToString())}]({LinkTo(rule.Descriptor)})";
            var later = lines.FindIndex(line => line.StartsWith("SL", StringComparison.Ordinal) && string.CompareOrdinal(line, row) > 0);
            lines.Insert(later < 0 ? lines.Count : later, row);
        }

        RepositoryFiles.AssertCurrent(LedgerPath, string.Join('\n', lines) + '\n');
    }

    private static void AppendRealFiles(StringBuilder text, RealFileCounts counts)
    {
        var (compose, stack) = (counts.KindOf("compose"), counts.KindOf("stack"));
        text.AppendLine()
            .AppendLine("## On real files")
            .AppendLine()
            .AppendLine("What is reported by default, without any setting, in files of public repositories, as the text output shows it: equal findings on")
            .AppendLine("several services of a file are one, and so is information that differs only in what it names. Rules that are not listed report")
            .AppendLine("nothing there.")
            .AppendLine()
            .AppendLine("| Files | How many | Findings a file, median |")
            .AppendLine("|---|---:|---:|")
            .AppendLine($"| Compose files | {compose.Files} | {compose.Median:0.#} |")
            .AppendLine($"| Stack files | {stack.Files} | {stack.Median:0.#} |")
            .AppendLine()
            .AppendLine("| Rule | What it finds | Files | Findings |")
            .AppendLine("|---|---|---:|---:|");
        foreach (var row in counts.Rules)
        {
            // A rule that is gone is told by the test of the counts.
            var rule = Rules.Find(row.Id);
            text.AppendLine($"| {row.Id} | {Escape(rule?.Descriptor.Title.ToString() ?? "")} | {row.Files} | {row.Findings} |");
        }
    }

    private static bool IsBuiltIn(RuleInfo rule) =>
        new BuiltInRulePack().Analyzers.Any(a => a.SupportedDiagnostics.Any(d => d.Id == rule.Id));

    // The help link is the page's path in the repository; the table stands in rules/.
    private static string LinkTo(DiagnosticDescriptor descriptor)
    {
        var link = descriptor.HelpLinkUri;
        var root = RuleDescriptor.BuiltInPageRoot;
        var repository = root[..^"rules/".Length];
        return link.StartsWith(root, StringComparison.Ordinal) ? link[root.Length..]
            : link.StartsWith(repository, StringComparison.Ordinal) ? "../" + link[repository.Length..]
            : link;
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Word(RuleSeverity severity) => severity == RuleSeverity.NotApplicable ? "–" : severity.ToString().ToLowerInvariant();
}
