using System.Collections.Immutable;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>A service with what it extends merged in.</summary>
/// <param name="Service">The service.</param>
/// <param name="IsComplete">Whether all of it was found; <c>extends</c> stays in one that is not.</param>
/// <param name="Way">The steps that led to it, its own first.</param>
internal sealed record ExtendedService(ComposeMapping Service, bool IsComplete, ImmutableArray<ExtendsStep> Way);
