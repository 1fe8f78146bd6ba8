using Microsoft.CodeAnalysis;

namespace StackLint.Analysis.Findings;

/// <summary>A further place of a finding.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What it contributes, for example <c>12 tasks of 'api'</c>.</param>
public sealed record RelatedLocation(Location Location, string Message);
