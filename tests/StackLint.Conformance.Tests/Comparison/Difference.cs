namespace StackLint.Conformance.Tests.Comparison;

/// <summary>What Docker and the model make differently of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Cause">What differences of one cause share: the text without names and numbers.</param>
/// <param name="Description">The whole of it.</param>
internal sealed record Difference(string CaseId, DifferenceKind Kind, string Cause, string Description);
