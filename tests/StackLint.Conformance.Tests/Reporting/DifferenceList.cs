using StackLint.Conformance.Tests.Comparison;

namespace StackLint.Conformance.Tests.Reporting;

/// <summary>The checked-in differences: suite, case, kind and reason, divided by tabs.</summary>
internal sealed class DifferenceList
{
    private readonly Dictionary<(string Suite, string Case, string Kind), string> _reasons = [];

    private DifferenceList(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(static l => l.Length > 0 && !l.StartsWith('#')))
        {
            var cells = line.Split('\t');
            if (cells.Length != 4 || cells.Any(static c => c.Trim().Length == 0) || !_reasons.TryAdd((cells[0], cells[1], cells[2]), cells[3]))
            {
                throw new InvalidDataException($"not suite, case, kind and reason, or twice: {line}");
            }
        }
    }

    internal static DifferenceList CheckedIn { get; } =
        new(File.ReadLines(Path.Combine(ConformanceSettings.Root, "tests", "StackLint.Conformance.Tests", "differences.tsv")));

    /// <summary>The suites of the list, each once.</summary>
    internal IEnumerable<string> Suites => _reasons.Keys.Select(static k => k.Suite).Distinct(StringComparer.Ordinal);

    internal static DifferenceList Parse(params IEnumerable<string> lines) => new(lines);

    /// <summary>The differences that are not listed.</summary>
    internal IEnumerable<Difference> Unlisted(SuiteResult result) =>
        result.Differences.Where(d => !_reasons.ContainsKey((result.Suite, d.CaseId, d.Kind.ToString())));

    /// <summary>What is listed, was looked at, and is a difference no more.</summary>
    internal IEnumerable<string> Stale(SuiteResult result)
    {
        var compared = result.Compared.ToHashSet(StringComparer.Ordinal);
        var found = result.Differences.Select(static d => (d.CaseId, d.Kind.ToString())).ToHashSet();
        return _reasons.Keys
            .Where(k => k.Suite == result.Suite && compared.Contains(k.Case) && !found.Contains((k.Case, k.Kind)))
            .Select(static k => $"{k.Suite}\t{k.Case}\t{k.Kind}");
    }

    /// <summary>What is listed and is none of the suite's cases.</summary>
    internal IEnumerable<string> Unknown(SuiteResult result)
    {
        var all = result.All.ToHashSet(StringComparer.Ordinal);
        return CasesOf(result.Suite).Where(c => !all.Contains(c)).Select(c => $"{result.Suite}\t{c}");
    }

    /// <summary>Says so when more than one of a hundred cases is listed, or got no answer; null when not.</summary>
    /// <param name="result">The suite.</param>
    /// <param name="isFull">Whether all cases were taken; of a sample nothing is known but what it is taken from.</param>
    internal string? Excess(SuiteResult result, bool isFull)
    {
        var total = isFull ? result.Compared.Count + result.Unanswered.Count : result.All.Count;
        var excepted = CasesOf(result.Suite).Count() + result.Unanswered.Count;
        return excepted * 100 > total
            ? $"{excepted} of {total} cases are listed as different or got no answer, which is more than 1 %"
            : null;
    }

    private IEnumerable<string> CasesOf(string suite) =>
        _reasons.Keys.Where(k => k.Suite == suite).Select(static k => k.Case).Distinct(StringComparer.Ordinal);
}
