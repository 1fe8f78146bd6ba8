using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Baselines;

/// <summary>
/// Matches the findings of a run with those of a baseline, service by service: by fingerprint first; then, of what is left in a file,
/// by rule, service and message where the place went from one key to another, and by what a finding collects where that became less;
/// then by the fingerprints of files that were renamed.
/// </summary>
internal static class BaselineMatcher
{
    public static BaselineDiff Match(Baseline baseline, LintResult result, string workingDirectory, Func<string, bool> exists)
    {
        var ranks = result.Rules.GroupBy(static r => r.Id).ToDictionary(static g => g.Key, static g => LocatedFinding.RankOf(g.First().Severities));
        RuleSeverity RankOf(string id) => ranks.GetValueOrDefault(id, RuleSeverity.Error);
        string AddressOf(string fullPath) => FileAddress.RelativeTo(baseline.Root, fullPath) ?? FileAddress.Absolute(fullPath);

        var identity = new FindingIdentity(result);
        List<LocatedFinding> findings =
        [
            .. result.Diagnostics
                .Where(static d => !d.IsSuppressed && !string.IsNullOrEmpty(d.Path))
                .Select(d => new LocatedFinding(d, identity, workingDirectory, RankOf(d.Id))),
        ];
        List<FindingUnit> units = [.. findings.SelectMany(static f => SubjectsOf(f.Services).Select(s => new FindingUnit(f, s)))];
        List<EntryUnit> entries =
        [
            .. baseline.Entries.SelectMany(e => SubjectsOf(e.Services).Select(s => new EntryUnit(e, s, e.Variant ?? RankOf(e.RuleId)))),
        ];
        PairByFingerprint(units, entries, AddressOf);
        PairWithinFiles(units, entries);
        PairShrunk(units, entries);
        PairRenamed(units, entries, AddressOf, exists);

        var covered = new CoveredFiles(result, baseline.Entries, workingDirectory, exists);
        foreach (var entry in entries.Where(static e => !e.IsMatched))
        {
            entry.IsGone = covered.Covers(entry.Entry);
        }

        return new BaselineDiff(baseline, result, [.. units], [.. entries], AddressOf, covered.IsShared);
    }

    private static ImmutableArray<string> SubjectsOf(ImmutableArray<string> services) => services.IsEmpty ? [""] : services;

    private static void PairByFingerprint(List<FindingUnit> units, List<EntryUnit> entries, Func<string, string> addressOf)
    {
        var hashes = units.Select(static u => u.Finding).Distinct().ToDictionary(static f => f, f => f.HashIn(addressOf(f.FullPath)));
        UnitPairing.Pair(
            units, u => $"{hashes[u.Finding]}\0{u.Subject}",
            entries, static e => $"{e.Entry.Fingerprint}\0{e.Subject}",
            IsOfRule, isMoved: false);

        // A log that was written as a report does not name the services of findings about a file: it speaks of all there were.
        var whole = entries.Where(static e => !e.IsMatched && e.Subject.Length == 0).ToLookup(static e => e.Entry.Fingerprint);
        foreach (var finding in units.Where(static u => u is { Match: null, Subject.Length: > 0 }).GroupBy(static u => u.Finding))
        {
            if (whole[hashes[finding.Key]].FirstOrDefault(e => !e.IsMatched && IsOfRule(finding.First(), e)) is { } entry)
            {
                foreach (var unit in finding)
                {
                    unit.Take(entry, isMoved: false);
                }
            }
        }
    }

    private static void PairWithinFiles(List<FindingUnit> units, List<EntryUnit> entries) => UnitPairing.Pair(
        units, static u => string.Join('\0', u.Finding.Diagnostic.Id, u.Finding.FullPath, u.Subject, u.Message),
        entries, static e => string.Join('\0', e.Entry.RuleId, e.Entry.FullPath, e.Subject, e.Message),
        static (unit, entry) => RouteMove.IsPossible(entry.Entry.Route, unit.Finding.Route) && (unit.Subject.Length > 0 || IsSameBranch(entry.Entry.Route, unit.Finding.Route)),
        isMoved: true);

    // A fingerprint holds the rule already; a log in which somebody changed it speaks of another finding.
    private static bool IsOfRule(FindingUnit unit, EntryUnit entry) => unit.Finding.Diagnostic.Id == entry.Entry.RuleId;

    // Without a service to tell them apart, equal words elsewhere are another finding.
    private static bool IsSameBranch(string from, string to) => from.StartsWith(to, StringComparison.Ordinal) || to.StartsWith(from, StringComparison.Ordinal);

    // A finding that says less may be shown at another of its places: where the first of them is mended, the next is the first. One
    // that collects services has them for parts, and is then about the next of them.
    private static void PairShrunk(List<FindingUnit> units, List<EntryUnit> entries) => UnitPairing.Pair(
        units, static u => u is { Finding.Diagnostic.Details.Parts: { IsEmpty: false } parts } ? string.Join('\0', u.Finding.Diagnostic.Id, u.Finding.FullPath, parts.Contains(u.Subject) ? "" : u.Subject) : null,
        entries, static e => string.Join('\0', e.Entry.RuleId, e.Entry.FullPath, e.Entry.Parts.Contains(e.Subject) ? "" : e.Subject),
        static (unit, entry) => unit.IsPartOf(entry) && !unit.IsWorse(entry),
        isMoved: true);

    private static void PairRenamed(List<FindingUnit> units, List<EntryUnit> entries, Func<string, string> addressOf, Func<string, bool> exists)
    {
        var known = entries.Select(static e => e.Entry.FullPath).ToHashSet(StringComparer.Ordinal);
        List<EntryUnit> left = [.. entries.Where(static e => !e.IsMatched)];
        List<FindingUnit> added = [.. units.Where(static u => u.Match is null)];
        foreach (var (from, to) in new RenamedFiles(left, added).Find(addressOf, known.Contains, exists).ToList())
        {
            var address = addressOf(from);
            UnitPairing.Pair(
                [.. added.Where(u => u.Finding.FullPath == to)], u => $"{u.Finding.HashIn(address)}\0{u.Subject}",
                [.. left.Where(e => e.Entry.FullPath == from)], static e => $"{e.Entry.Fingerprint}\0{e.Subject}",
                IsOfRule, isMoved: true);
        }
    }
}
