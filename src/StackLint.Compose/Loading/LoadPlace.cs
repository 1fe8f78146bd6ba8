using Microsoft.CodeAnalysis;

namespace StackLint.Compose.Loading;

/// <summary>A further place of a <see cref="LoadProblem"/>.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What it contributes.</param>
public sealed record LoadPlace(Location Location, string Message);
