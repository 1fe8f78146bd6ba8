namespace StackLint.Reporting.Baselines;

/// <summary>
/// Finds files that have another name by now, as Git does by what is in them: the old one is not there any more, the new one is none
/// of the baseline, and at least half of the findings of the one with more are the same.
/// </summary>
/// <param name="entries">What was not found under its own name.</param>
/// <param name="findings">What is not in the baseline under its own name.</param>
internal sealed class RenamedFiles(IReadOnlyCollection<EntryUnit> entries, IReadOnlyCollection<FindingUnit> findings)
{
    private sealed record Candidate(string From, string To, int Common, int Size);

    /// <summary>Pairs of an old and a new path, each path once.</summary>
    /// <param name="addressOf">The address of a path, as fingerprints have it.</param>
    /// <param name="isKnown">Whether the baseline names a path.</param>
    /// <param name="exists">Whether a file exists.</param>
    public IEnumerable<(string From, string To)> Find(Func<string, string> addressOf, Func<string, bool> isKnown, Func<string, bool> exists)
    {
        var gone = entries.GroupBy(static e => e.Entry.FullPath).Where(g => !exists(g.Key)).ToList();
        var added = findings.GroupBy(static f => f.Finding.FullPath).Where(g => !isKnown(g.Key)).ToList();
        var candidates = gone
            .SelectMany(from => added, (from, to) => new Candidate(from.Key, to.Key, CountCommon(from, addressOf(from.Key), to), Math.Max(from.Count(), to.Count())))
            .Where(static c => c.Common * 2 >= c.Size)
            .OrderByDescending(static c => (double)c.Common / c.Size)
            .ThenByDescending(static c => Path.GetFileName(c.From) == Path.GetFileName(c.To))
            .ThenByDescending(static c => Path.GetDirectoryName(c.From) == Path.GetDirectoryName(c.To))
            .ThenBy(static c => c.From, StringComparer.Ordinal)
            .ThenBy(static c => c.To, StringComparer.Ordinal)
            .ToList();
        var (taken, given) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var candidate in candidates)
        {
            if (!taken.Contains(candidate.From) && !given.Contains(candidate.To))
            {
                taken.Add(candidate.From);
                given.Add(candidate.To);
                yield return (candidate.From, candidate.To);
            }
        }
    }

    private static int CountCommon(IEnumerable<EntryUnit> from, string address, IEnumerable<FindingUnit> to)
    {
        var hashes = to.GroupBy(f => (f.Finding.HashIn(address), f.Subject)).ToDictionary(static g => g.Key, static g => g.Count());
        return from.GroupBy(static e => (e.Entry.Fingerprint, e.Subject)).Sum(g => Math.Min(g.Count(), hashes.GetValueOrDefault(g.Key)));
    }
}
