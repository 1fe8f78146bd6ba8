using System.Collections.Immutable;

namespace StackLint.Engine.Results;

/// <summary>What a run and a baseline say of each other beside the state of each finding.</summary>
/// <param name="Path">The baseline's path as given.</param>
/// <param name="Guid">What identifies the baseline, null when it has no such thing.</param>
/// <param name="Gone">What the baseline holds and the run would have found; of one that is gone for some services, these alone.</param>
public sealed record BaselineComparison(string Path, Guid? Guid, ImmutableArray<BaselineEntry> Gone);
