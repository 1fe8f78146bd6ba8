using System.Collections.Concurrent;
using StackLint.Compose;
using StackLint.Conformance.Tests.Cases;
using StackLint.Conformance.Tests.Comparison;
using StackLint.Conformance.Tests.Oracles;
using StackLint.Conformance.Tests.Reporting;
using Xunit.Abstractions;

namespace StackLint.Conformance.Tests.Suites;

/// <summary>Compares many cases, reports, and fails for every difference that is not listed, every listed one that is gone, and too many exceptions.</summary>
internal static class ConformanceSuite
{
    private const int MaxMinimized = 12;

    internal static void Run(SuiteCases cases, Func<ConformanceCase, OracleAnswer> ask, ITestOutputHelper output, Func<ConformanceCase, OracleAnswer>? askAnew = null)
    {
        var comparer = new CaseComparer(new CaseFileAccess());
        var differences = new ConcurrentBag<Difference>();
        var compared = new ConcurrentBag<string>();
        var unanswered = new ConcurrentBag<NotCompared>();
        var leftAlone = new ConcurrentBag<NotCompared>();
        var accepted = 0;
        Parallel.ForEach(cases.Taken, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, testCase =>
        {
            if (testCase.Dialect == ComposeDialect.Compose && OversizedFiles.Has(testCase))
            {
                leftAlone.Add(new NotCompared(testCase.Id, "its aliases stand for more than StackLint reads"));
                return;
            }

            var answer = ask(testCase);
            if (answer.Failure is { } failure)
            {
                unanswered.Add(new NotCompared(testCase.Id, failure));
                return;
            }

            compared.Add(testCase.Id);

            if (answer.IsAccepted)
            {
                Interlocked.Increment(ref accepted);
            }

            foreach (var difference in comparer.Compare(testCase, answer))
            {
                differences.Add(difference);
            }
        });
        var result = new SuiteResult(
            cases.Suite,
            cases.Unit,
            cases.All,
            [.. compared],
            accepted,
            [.. differences.OrderBy(static d => d.CaseId, StringComparer.Ordinal).ThenBy(static d => d.Description, StringComparer.Ordinal)])
        {
            Unanswered = [.. unanswered],
            LeftAlone = [.. leftAlone],
        };
        if (askAnew is not null)
        {
            WriteMinimized(result, cases.Taken, comparer, askAnew);
        }

        Conclude(result, output);
    }

    internal static void Conclude(SuiteResult result, ITestOutputHelper output)
    {
        output.WriteLine(ConformanceReport.Add(result));
        Assert.NotEmpty(result.Compared);
        Assert.Equal([], Complaints(result, DifferenceList.CheckedIn, ConformanceSettings.IsFull));
    }

    /// <summary>What makes the suite fail.</summary>
    internal static List<string> Complaints(SuiteResult result, DifferenceList list, bool isFull)
    {
        var complaints = new List<string>();
        var unlisted = list.Unlisted(result).ToList();
        if (unlisted.Count > 0)
        {
            complaints.Add($"{unlisted.Count} differences are not listed, seed {ConformanceSettings.Seed}\n{ConformanceReport.ByCause(unlisted, 1)}");
        }

        complaints.AddRange(list.Stale(result).Select(static s => $"listed and gone: {s}"));
        complaints.AddRange(list.Unknown(result).Select(static s => $"listed and no case: {s}"));
        complaints.AddRange(list.Excess(result, isFull) is { } excess ? [excess] : []);
        return complaints;
    }

    // One small file for each cause; those that are listed are known.
    private static void WriteMinimized(SuiteResult result, IReadOnlyList<ConformanceCase> cases, CaseComparer comparer, Func<ConformanceCase, OracleAnswer> ask)
    {
        var single = cases.Where(static c => c.Files.Count == 1).ToDictionary(static c => c.Id, StringComparer.Ordinal);
        var causes = DifferenceList.CheckedIn.Unlisted(result).Where(d => single.ContainsKey(d.CaseId)).GroupBy(static d => d.Cause).Take(MaxMinimized);
        using var file = File.CreateText(Path.Combine(ConformanceSettings.OutputFolder, result.Suite + ".minimal.txt"));
        foreach (var cause in causes)
        {
            var testCase = single[cause.First().CaseId];
            var path = Path.Combine(testCase.WorkingDirectory, "minimal.yml");
            var small = testCase with { Files = [path] };
            var text = TextMinimizer.Minimize(File.ReadAllText(testCase.Files[0]), candidate =>
            {
                File.WriteAllText(path, candidate);
                var answer = ask(small);
                return answer.Failure is null && comparer.Compare(small, answer).Exists(d => d.Cause == cause.Key);
            });
            file.WriteLine($"=== {cause.Key}\n{cause.First().Description}\n{text}");
            File.Delete(path);
        }
    }
}
