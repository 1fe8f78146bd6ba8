using System.Collections.Concurrent;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Oracles;
using StackLint.Conformance.Tests.Reporting;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares many cases, reports, and fails for every difference that is not listed and every listed one that is gone.</summary>
internal static class ConformanceSuite
{
    internal static void Run(string suite, string unit, IReadOnlyList<ConformanceCase> cases, Func<ConformanceCase, OracleAnswer> ask, ITestOutputHelper output)
    {
        var comparer = new CaseComparer(new CaseFileAccess());
        var differences = new ConcurrentBag<Difference>();
        var accepted = 0;
        Parallel.ForEach(cases, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, testCase =>
        {
            var answer = ask(testCase);
            if (answer.IsAccepted)
            {
                Interlocked.Increment(ref accepted);
            }

            foreach (var difference in comparer.Compare(testCase, answer))
            {
                differences.Add(difference);
            }
        });
        Conclude(new SuiteResult(
            suite,
            unit,
            [.. cases.Select(static c => c.Id)],
            accepted,
            [.. differences.OrderBy(static d => d.CaseId, StringComparer.Ordinal).ThenBy(static d => d.Description, StringComparer.Ordinal)]), output);
    }

    internal static void Conclude(SuiteResult result, ITestOutputHelper output)
    {
        output.WriteLine(ConformanceReport.Add(result));
        Assert.NotEmpty(result.Compared);
        var unlisted = DifferenceList.CheckedIn.Unlisted(result).ToList();
        var stale = DifferenceList.CheckedIn.Stale(result).ToList();
        Assert.True(
            unlisted.Count == 0 && stale.Count == 0,
            $"{unlisted.Count} differences are not listed, seed {ConformanceSettings.Seed}\n{ConformanceReport.ByCause(unlisted, 1)}\nlisted and gone:\n{string.Join("\n", stale)}");
    }
}
