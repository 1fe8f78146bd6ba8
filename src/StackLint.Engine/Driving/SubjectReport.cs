using System.Collections.Immutable;
using StackLint.Engine.Results;
using StackLint.Engine.Suppressions;

namespace StackLint.Engine.Driving;

/// <summary>What was found in one project or cluster document.</summary>
/// <param name="Diagnostics">The findings, suppressed ones among them, in no particular order.</param>
/// <param name="Failures">The analyzers that failed.</param>
/// <param name="Uses">The suppressions that took effect.</param>
public sealed record SubjectReport(ImmutableArray<ReportedDiagnostic> Diagnostics, ImmutableArray<RunFailure> Failures, ImmutableArray<SuppressionUse> Uses);
