using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StackLint.Rules.Tests.RealFiles;

/// <summary>How often each rule reports something in files of public repositories, as a reader sees it.</summary>
/// <param name="Rules">The rules that report anything, by ID.</param>
/// <param name="Kinds">The kinds of files.</param>
internal sealed record RealFileCounts(ImmutableArray<RealFileCounts.Rule> Rules, ImmutableArray<RealFileCounts.Kind> Kinds)
{
    /// <summary>Where they are recorded, for checkouts without the files.</summary>
    internal const string Path = "rules/corpus-findings.tsv";

    private const string RuleHeader = "rule\tfiles\tfindings";
    private const string KindHeader = "kind\tfiles\tmedian";

    internal static RealFileCounts Recorded => Parse(File.ReadAllLines(RepositoryFiles.PathOf(Path)));

    /// <summary>The form in which they are recorded.</summary>
    internal string ToText()
    {
        var text = new StringBuilder($"# Findings in files of public repositories, written by the tests where these files are at hand.\n{RuleHeader}\n");
        foreach (var rule in Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id}\t{rule.Files}\t{rule.Findings}\n");
        }

        text.Append(KindHeader).Append('\n');
        foreach (var kind in Kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"{kind.Name}\t{kind.Files}\t{kind.Median:0.#}\n");
        }

        return text.ToString();
    }

    internal Kind KindOf(string name) => Kinds.Single(k => k.Name == name);

    private static RealFileCounts Parse(IEnumerable<string> lines)
    {
        var rules = new List<Rule>();
        var kinds = new List<Kind>();
        foreach (var cells in lines.Where(static l => l.Length > 0 && l[0] != '#' && l is not (RuleHeader or KindHeader)).Select(static l => l.Split('\t')))
        {
            var files = int.Parse(cells[1], CultureInfo.InvariantCulture);
            if (cells[0].StartsWith("SL", StringComparison.Ordinal))
            {
                rules.Add(new Rule(cells[0], files, int.Parse(cells[2], CultureInfo.InvariantCulture)));
            }
            else
            {
                kinds.Add(new Kind(cells[0], files, double.Parse(cells[2], CultureInfo.InvariantCulture)));
            }
        }

        return new RealFileCounts([.. rules], [.. kinds]);
    }

    /// <summary>A rule's share.</summary>
    /// <param name="Id">The rule.</param>
    /// <param name="Files">The files that it reports something in.</param>
    /// <param name="Findings">What a reader sees there: equal findings of a file count once.</param>
    internal sealed record Rule(string Id, int Files, int Findings);

    /// <summary>The files of a kind.</summary>
    /// <param name="Name"><c>compose</c> or <c>stack</c>.</param>
    /// <param name="Files">How many there are.</param>
    /// <param name="Median">The median of what a reader sees in one.</param>
    internal sealed record Kind(string Name, int Files, double Median);
}
