using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Fixing.Planning;

namespace StackLint.Fixing.Checking;

/// <summary>Compares what a run found before and after fixes, and names what the fixes must not have done.</summary>
internal static class FixCheck
{
    /// <summary>The faults; none when the fixes may stay.</summary>
    /// <param name="before">What was found before.</param>
    /// <param name="after">What was found with the fixes applied.</param>
    /// <param name="plans">The fixes.</param>
    internal static IReadOnlyList<Fault> FindFaults(LintResult before, LintResult after, ImmutableArray<FilePlan> plans) =>
    [
        .. FileCheck.FindFaults(before, after, plans),
        .. ModelCheck.FindFaults(before, after, plans),
        .. FindingCheck.FindFaults(before, after, plans),
    ];
}
