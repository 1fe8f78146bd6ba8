namespace StackLint.Engine.Driving;

/// <summary>An analyzer that failed on a project.</summary>
/// <param name="RuleId">The first rule that the analyzer declares, or its type name when it declares none.</param>
/// <param name="Path">The file it worked on.</param>
/// <param name="Exception">What it threw, or what it did against the contract.</param>
public sealed record AnalyzerFailure(string RuleId, string Path, Exception Exception);
