using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Fixing;

/// <summary>What fixes come to. Nothing of it is written yet.</summary>
/// <param name="Remaining">What is found once they are applied; a finding whose fix was refused says why.</param>
/// <param name="Files">The files that change, by path.</param>
/// <param name="Refused">The fixes that were not applied, in the order of their findings.</param>
/// <param name="IsStable">Whether no fix is left to apply; false when the bound on passes was reached.</param>
public sealed record FixOutcome(LintResult Remaining, ImmutableArray<FixedFile> Files, ImmutableArray<RefusedFix> Refused, bool IsStable)
{
    /// <summary>How many findings were fixed.</summary>
    public int FindingCount => Files.Sum(static f => f.FindingCount);
}
