using Microsoft.CodeAnalysis;

namespace StackLint.Engine.Models;

/// <summary>Something for which Docker does not load a project, or that could not be followed.</summary>
/// <param name="Location">The key or value at fault.</param>
/// <param name="Message">What is wrong, without final period.</param>
public sealed record ModelProblem(Location Location, string Message);
