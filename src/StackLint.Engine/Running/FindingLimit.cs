using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Engine.Rules.Loading.TooManyFindings;

namespace StackLint.Engine.Running;

/// <summary>Keeps so many findings of each file as its settings allow, the most severe first; one more says what the others are.</summary>
internal static class FindingLimit
{
    /// <summary>The findings that stay, in their order.</summary>
    /// <param name="sorted">All findings, those of a file one behind the other.</param>
    /// <param name="limitOf">How many there may be of the file of a finding.</param>
    /// <param name="withSeverity">Gives what is said of the others the severity in force; null where that hides it.</param>
    internal static ImmutableArray<ReportedDiagnostic> Apply(
        ImmutableArray<ReportedDiagnostic> sorted,
        Func<ReportedDiagnostic, int> limitOf,
        Func<ReportedDiagnostic, ReportedDiagnostic?> withSeverity)
    {
        ImmutableArray<ReportedDiagnostic>.Builder? kept = null;
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Path == sorted[start].Path)
            {
                end++;
            }

            var ofFile = sorted.AsSpan(start..end);
            var limit = limitOf(sorted[start]);
            if (ofFile.Length > limit && Cut(ofFile, limit) is { Count: > 0 } left)
            {
                kept ??= Begin(sorted, start);
                var first = left.Min();
                for (var i = 0; i < ofFile.Length; i++)
                {
                    if (i == first && withSeverity(TooManyFindingsRule.Report(ofFile[i], [.. left.Select(l => sorted[start + l])], limit)) is { } report)
                    {
                        kept.Add(report);
                    }

                    if (!left.Contains(i))
                    {
                        kept.Add(ofFile[i]);
                    }
                }
            }
            else
            {
                kept?.AddRange(ofFile);
            }

            start = end;
        }

        return kept?.DrainToImmutable() ?? sorted;
    }

    private static ImmutableArray<ReportedDiagnostic>.Builder Begin(ImmutableArray<ReportedDiagnostic> sorted, int count)
    {
        var kept = ImmutableArray.CreateBuilder<ReportedDiagnostic>();
        kept.AddRange(sorted.AsSpan(0, count));
        return kept;
    }

    // What a comment suppresses is not shown anyway.
    private static HashSet<int> Cut(ReadOnlySpan<ReportedDiagnostic> ofFile, int limit)
    {
        var open = new List<(int Severity, int Index)>();
        for (var i = 0; i < ofFile.Length; i++)
        {
            if (!ofFile[i].IsSuppressed)
            {
                open.Add((-(int)ofFile[i].Severity, i));
            }
        }

        open.Sort();
        return [.. open.Skip(limit).Select(static o => o.Index)];
    }
}
