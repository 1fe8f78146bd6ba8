using System.Globalization;
using System.Text;
using StackLint.Conformance.Tests.Comparison;

namespace StackLint.Conformance.Tests.Reporting;

/// <summary>Writes what the suites found to <c>artifacts/conformance</c>: a summary, and for each suite its differences by cause.</summary>
internal static class ConformanceReport
{
    private const int MaxNames = 10;

    private static readonly Lock Lock = new();
    private static readonly SortedDictionary<string, SuiteResult> Results = new(StringComparer.Ordinal);

    internal static string Add(SuiteResult result)
    {
        lock (Lock)
        {
            Results[result.Suite] = result;
            var summary = Summary(Results.Values);
            File.WriteAllText(Path.Combine(ConformanceSettings.OutputFolder, "summary.md"), summary);
            File.WriteAllText(Path.Combine(ConformanceSettings.OutputFolder, result.Suite + ".differences.txt"), ByCause(result.Differences));
            return summary;
        }
    }

    /// <summary>Differences grouped by cause, the most frequent first, each group with its shortest descriptions.</summary>
    internal static string ByCause(IEnumerable<Difference> differences, int examples = 4)
    {
        var text = new StringBuilder();
        foreach (var group in differences.GroupBy(static d => d.Cause).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{group.Count()} x {group.Key}\n");
            foreach (var difference in group.OrderBy(static d => d.Description.Length).Take(examples))
            {
                var description = difference.Description.ReplaceLineEndings(" | ");
                text.Append(CultureInfo.InvariantCulture, $"    {difference.CaseId}\n        {(description.Length > 700 ? description[..700] + "…" : description)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The results as a table, and below it what was not compared, by reason.</summary>
    internal static string Summary(IReadOnlyCollection<SuiteResult> results)
    {
        var text = new StringBuilder();
        text.Append("# Conformance\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Mode {(ConformanceSettings.IsFull ? "full" : "bounded")}, seed {ConformanceSettings.Seed}.\n\n");
        text.Append("| suite | compared | accepted by Docker | cases that differ | not compared | by kind |\n| --- | ---: | ---: | ---: | ---: | --- |\n");
        foreach (var result in results)
        {
            var kinds = result.Differences
                .GroupBy(static d => d.Kind)
                .Select(static g => $"{g.Key} {g.Select(static d => d.CaseId).Distinct(StringComparer.Ordinal).Count()}");
            var differing = result.Differences.Select(static d => d.CaseId).Distinct(StringComparer.Ordinal).Count();
            var notCompared = result.Unanswered.Count + result.LeftAlone.Count;
            text.Append(CultureInfo.InvariantCulture, $"| {result.Suite} | {result.Compared.Count} {result.Unit} | {result.Accepted} | {differing} | {notCompared} | {string.Join(", ", kinds)} |\n");
        }

        AppendNotCompared(text, results);
        return text.ToString();
    }

    private static void AppendNotCompared(StringBuilder text, IEnumerable<SuiteResult> results)
    {
        var groups = results
            .SelectMany(static r => r.Unanswered.Concat(r.LeftAlone).Select(n => (r.Suite, n.Reason, n.CaseId)))
            .GroupBy(static n => (n.Suite, n.Reason))
            .ToList();
        text.Append(groups.Count > 0 ? "\nNot compared:\n\n" : "");
        foreach (var group in groups)
        {
            var names = group.Select(static n => n.CaseId).Order(StringComparer.Ordinal).Take(MaxNames);
            text.Append(CultureInfo.InvariantCulture, $"- {group.Key.Suite}, {group.Count()}: {group.Key.Reason}: {string.Join("; ", names)}{(group.Count() > MaxNames ? "; …" : "")}\n");
        }
    }
}
