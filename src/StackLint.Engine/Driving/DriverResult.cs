using System.Collections.Immutable;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Driving;

/// <summary>What the analyzers said of one project.</summary>
/// <param name="Findings">The findings, analyzer by analyzer, as they were reported.</param>
/// <param name="Failures">The analyzers that failed.</param>
public sealed record DriverResult(ImmutableArray<Finding> Findings, ImmutableArray<AnalyzerFailure> Failures);
