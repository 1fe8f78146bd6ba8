using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Baselines;

/// <summary>How a run compares with a baseline, and what the baseline becomes by it.</summary>
public sealed class BaselineDiff
{
    private readonly Baseline _baseline;
    private readonly ImmutableArray<FindingUnit> _units;
    private readonly ImmutableArray<EntryUnit> _entries;
    private readonly Func<string, string> _addressOf;
    private readonly Func<string, bool> _isShared;

    internal BaselineDiff(
        Baseline baseline,
        LintResult result,
        ImmutableArray<FindingUnit> units,
        ImmutableArray<EntryUnit> entries,
        Func<string, string> addressOf,
        Func<string, bool> isShared)
    {
        (_baseline, _units, _entries, _addressOf, _isShared) = (baseline, units, entries, addressOf, isShared);
        Gone = EntriesOf(static e => e.IsGone);
        Result = result with
        {
            Diagnostics = MarkedDiagnostics.Of(result.Diagnostics, units),
            Baseline = new BaselineComparison(baseline.Path, baseline.Guid, Gone),
        };
    }

    /// <summary>The run with the state of each finding; one that only some services are new to is two.</summary>
    public LintResult Result { get; }

    /// <summary>What the baseline holds and the run would have found; of one that is gone for some services, these alone.</summary>
    public ImmutableArray<BaselineEntry> Gone { get; }

    /// <summary>The baseline without what is gone.</summary>
    public Baseline Pruned() => _baseline with { Entries = EntriesOf(static e => !e.IsGone) };

    /// <summary>The baseline with the present form of what is still there, without what is gone, and with what is taken of the new.</summary>
    /// <param name="takes">Whether new findings of a rule are taken.</param>
    public Baseline Updated(Func<string, bool> takes)
    {
        var current = _units.GroupBy(static u => u.Finding)
            .Select(group => (group.Key, Services: ServicesOf(group.Where(u => u.IsHeld || takes(group.Key.Diagnostic.Id)))))
            .Where(static f => f.Services is not null)
            .Select(f => f.Key.ToEntry(f.Services!.Value, _addressOf(f.Key.FullPath), _isShared(f.Key.FullPath)));

        // What is worse by now and not taken stays as it was, and what the run cannot judge as well.
        var replaced = _units.Where(u => u.Match is not null && (u.IsHeld || takes(u.Finding.Diagnostic.Id))).Select(static u => u.Match).ToHashSet();
        return _baseline with { Entries = [.. current, .. EntriesOf(e => !e.IsGone && !replaced.Contains(e))] };
    }

    private ImmutableArray<BaselineEntry> EntriesOf(Func<EntryUnit, bool> isMeant) =>
    [
        .. _entries.GroupBy(static e => e.Entry, ReferenceEqualityComparer.Instance)
            .Select(group => (Entry: (BaselineEntry)group.Key!, Units: group.Where(isMeant).ToList()))
            .Where(static g => g.Units.Count > 0)
            .Select(static g => g.Units.Count == Math.Max(1, g.Entry.Services.Length)
                ? g.Entry
                : g.Entry with { Services = [.. g.Units.Select(static u => u.Subject)], Message = g.Units[0].Message }),
    ];

    // None at all, or those that are meant; a finding about no service has the empty list.
    private static ImmutableArray<string>? ServicesOf(IEnumerable<FindingUnit> units)
    {
        var subjects = units.Select(static u => u.Subject).ToList();
        return subjects.Count == 0 ? null : [.. subjects.Where(static s => s.Length > 0)];
    }
}
