using System.Diagnostics.CodeAnalysis;

namespace StackLint.Reporting.Baselines;

/// <summary>A baseline that was read, or the reason why there is none.</summary>
/// <param name="Baseline">The baseline, null when it was not read.</param>
/// <param name="Problem">Why it was not read: the path, where known the line and the column, and one phrase without final period.</param>
public sealed record BaselineReadResult(Baseline? Baseline, string? Problem)
{
    /// <summary>Whether the file was read and is no baseline.</summary>
    public bool IsUnusable { get; init; }

    [MemberNotNullWhen(true, nameof(Baseline))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Baseline is not null;
}
