namespace StackLint.Reporting.Baselines;

/// <summary>Pairs findings with entries of the same key, as multisets: which of several equal ones is meant does not matter.</summary>
internal static class UnitPairing
{
    /// <summary>Pairs what is still alone: first those that say the same, then those that are no worse, then any.</summary>
    /// <param name="findings">The findings in order.</param>
    /// <param name="keyOfFinding">Their key, null for one that has none.</param>
    /// <param name="entries">The entries in order.</param>
    /// <param name="keyOfEntry">Their key, null for one that has none.</param>
    /// <param name="fits">What else a pair must fulfil.</param>
    /// <param name="isMoved">Whether the key is not the fingerprint.</param>
    public static void Pair(
        IReadOnlyCollection<FindingUnit> findings,
        Func<FindingUnit, string?> keyOfFinding,
        IReadOnlyCollection<EntryUnit> entries,
        Func<EntryUnit, string?> keyOfEntry,
        Func<FindingUnit, EntryUnit, bool> fits,
        bool isMoved)
    {
        var byKey = entries.Where(static e => !e.IsMatched).ToLookup(keyOfEntry);
        Func<FindingUnit, EntryUnit, bool>[] wishes =
        [
            static (finding, entry) => finding.Message == entry.Message && !finding.IsWorse(entry),
            static (finding, entry) => !finding.IsWorse(entry),
            static (_, _) => true,
        ];
        foreach (var isWished in wishes)
        {
            // The worst choose first, so that none is taken for worse while an entry as bad is there.
            foreach (var finding in findings.Where(static f => f.Match is null).OrderByDescending(static f => f.Rank))
            {
                if (keyOfFinding(finding) is { } key
                    && byKey[key].FirstOrDefault(e => !e.IsMatched && isWished(finding, e) && fits(finding, e)) is { } entry)
                {
                    finding.Take(entry, isMoved);
                }
            }
        }
    }
}
