using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

namespace StackLint.Engine.Driving;

/// <summary>A finding on its way from the analyzer to the report.</summary>
/// <param name="Finding">As it was reported.</param>
/// <param name="Diagnostic">Its diagnostic with the severity in force.</param>
/// <param name="Use">How its service comes to the place.</param>
/// <param name="Suppression">The comment that suppresses it.</param>
internal sealed record LocatedFinding(Finding Finding, Diagnostic Diagnostic, UseSite Use, FindingSuppression? Suppression = null);
