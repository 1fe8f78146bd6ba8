namespace StackLint.Conformance.Tests.Reporting;

/// <summary>A case about which nothing was found out.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why not.</param>
internal sealed record NotCompared(string CaseId, string Reason);
