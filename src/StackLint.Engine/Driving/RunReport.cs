using System.Collections.Immutable;

namespace StackLint.Engine.Driving;

/// <summary>What was found in all that one run looks at.</summary>
/// <param name="Projects">One report for each project, in their order.</param>
/// <param name="Documents">One report for each cluster document, in their order.</param>
public sealed record RunReport(ImmutableArray<SubjectReport> Projects, ImmutableArray<SubjectReport> Documents);
