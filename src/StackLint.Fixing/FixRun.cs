using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Fixing.Checking;
using StackLint.Fixing.Planning;

namespace StackLint.Fixing;

/// <summary>
/// Applies fixes in memory, pass by pass, until none is left. After each pass the run is linted again; fixes that do more than
/// they say are taken back and refused.
/// </summary>
/// <param name="lint">Lints with texts in place of files.</param>
/// <param name="mostAllowed">The least harmless fixes that may be applied.</param>
public sealed class FixRun(OverlayLint lint, FixApplicability mostAllowed)
{
    // Beside two for each fix, should all have to be tried one by one, and once more.
    private const int MaxPasses = 100;

    private readonly FixPlanner _planner = new(mostAllowed);

    /// <summary>Fixes what was found. Nothing is written.</summary>
    /// <param name="found">What was found in the files as they are.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FixOutcome Execute(LintResult found, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(found);
        var state = new PassState();
        var current = found;
        for (var passes = MaxPasses + (2 * found.Diagnostics.Count(_planner.IsWanted)); passes > 0; passes--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            RefuseMalformed(current, state);
            var plans = _planner.Plan(current, state);
            if (plans.IsEmpty)
            {
                if (state.Reconsider())
                {
                    continue;
                }

                return Complete(current, state, isStable: true);
            }

            current = Apply(current, plans, state, cancellationToken);
        }

        return Complete(current, state, isStable: false);
    }

    private LintResult Apply(LintResult current, ImmutableArray<FilePlan> plans, PassState state, CancellationToken cancellationToken)
    {
        while (!plans.IsEmpty)
        {
            var (overlay, faults) = state.Apply(current, plans);
            if (faults.Count == 0)
            {
                var after = lint(overlay, cancellationToken);
                faults = FixCheck.FindFaults(current, after, plans);
                if (faults.Count == 0)
                {
                    state.Accept(overlay, plans);
                    return after;
                }
            }

            plans = state.Blame(plans, faults);
        }

        return current;
    }

    private void RefuseMalformed(LintResult result, PassState state)
    {
        foreach (var finding in result.Diagnostics.Where(_planner.IsWanted))
        {
            if (!EditSpans.AreOrdered(finding.Details.Fix!.Changes, finding.File!.Text.Length))
            {
                state.Refuse(finding, "its edits overlap");
            }
        }
    }

    private FixOutcome Complete(LintResult last, PassState state, bool isStable)
    {
        var writable = state.WritableFiles(last);
        ImmutableArray<ReportedDiagnostic> diagnostics = [.. last.Diagnostics.Select(d => WithRefusal(d, ReasonFor(d, writable, state)))];
        return new FixOutcome(
            last with { Diagnostics = diagnostics },
            [.. state.Files],
            [.. diagnostics.Where(static d => !d.IsSuppressed && d.Details.FixRefusal is not null).Select(static d => new RefusedFix(d, d.Details.FixRefusal!))],
            isStable);
    }

    private string? ReasonFor(ReportedDiagnostic finding, HashSet<string> writable, PassState state) =>
        !_planner.IsWanted(finding) ? null
        : state.RefusalOf(finding) ?? (writable.Contains(finding.File!.FullPath!) ? null : $"{finding.Path} is not among the files to fix");

    private static ReportedDiagnostic WithRefusal(ReportedDiagnostic finding, string? reason) =>
        reason is null ? finding : finding with { Details = finding.Details with { Fix = null, FixRefusal = reason } };
}
