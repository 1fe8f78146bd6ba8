using Microsoft.CodeAnalysis;

namespace StackLint.Rules.Fidelity;

/// <summary>A short form that means something else than it seems.</summary>
/// <param name="Location">The part of it that misleads.</param>
/// <param name="Message">What is written and what is loaded.</param>
/// <param name="IsHarmless">Whether nothing that was meant is lost.</param>
internal sealed record Trap(Location Location, string Message, bool IsHarmless = false);
