namespace StackLint.Conformance.Tests.Cases;

/// <summary>The cases of a suite.</summary>
/// <param name="Suite">Its name in reports and in the list of differences.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="All">The names of the cases that the full mode takes.</param>
/// <param name="Taken">The cases of this run.</param>
internal sealed record SuiteCases(string Suite, string Unit, IReadOnlyCollection<string> All, IReadOnlyList<ConformanceCase> Taken)
{
    /// <summary>A sample of that many cases.</summary>
    internal static SuiteCases Sample(string suite, string unit, IReadOnlyCollection<ConformanceCase> cases, int count) =>
        new(suite, unit, [.. cases.Select(static c => c.Id)], StableHash.Sample(cases, count, static c => c.Id));
}
