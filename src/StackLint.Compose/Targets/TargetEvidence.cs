using System.Collections.Immutable;

namespace StackLint.Compose.Targets;

/// <summary>A target and why.</summary>
/// <param name="Target">The target.</param>
/// <param name="Reasons">What spoke for it, for example <c>deploy.placement of service 'web'</c>; empty when the default was taken.</param>
public sealed record TargetEvidence(ComposeTarget Target, ImmutableArray<string> Reasons);
