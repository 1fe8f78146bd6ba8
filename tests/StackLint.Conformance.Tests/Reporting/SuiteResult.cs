using StackLint.Conformance.Tests.Comparison;

namespace StackLint.Conformance.Tests.Reporting;

/// <summary>What a suite found.</summary>
/// <param name="Suite">Its name in reports and in the list of differences.</param>
/// <param name="Unit">What it counts: <c>files</c>, <c>pairs and triples</c>.</param>
/// <param name="All">The cases that the full mode takes.</param>
/// <param name="Compared">The cases compared.</param>
/// <param name="Accepted">Those that Docker accepts, whose content was compared, too.</param>
/// <param name="Differences">All that differs, listed or not.</param>
internal sealed record SuiteResult(
    string Suite, string Unit, IReadOnlyCollection<string> All, IReadOnlyCollection<string> Compared, int Accepted, IReadOnlyList<Difference> Differences)
{
    /// <summary>Cases for which Docker's tool came to no verdict.</summary>
    internal IReadOnlyList<NotCompared> Unanswered { get; init; } = [];

    /// <summary>Cases that the suite leaves alone.</summary>
    internal IReadOnlyList<NotCompared> LeftAlone { get; init; } = [];
}
