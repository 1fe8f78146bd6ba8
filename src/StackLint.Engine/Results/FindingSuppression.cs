using Microsoft.CodeAnalysis;

namespace StackLint.Engine.Results;

/// <summary>A suppression that took effect.</summary>
/// <param name="Justification">The reason given, null when there is none.</param>
/// <param name="Location">The comment.</param>
/// <param name="Until">The last day it holds, null when it does not expire.</param>
public sealed record FindingSuppression(string? Justification, Location Location, DateOnly? Until);
