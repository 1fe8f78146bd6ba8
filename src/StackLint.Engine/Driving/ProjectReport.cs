using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Engine.Driving;

/// <summary>What was found in one project.</summary>
/// <param name="Diagnostics">The findings, suppressed ones among them, in no particular order.</param>
/// <param name="Failures">The analyzers that failed.</param>
public sealed record ProjectReport(ImmutableArray<ReportedDiagnostic> Diagnostics, ImmutableArray<RunFailure> Failures);
