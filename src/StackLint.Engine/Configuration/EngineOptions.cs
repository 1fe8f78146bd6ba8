using System.Collections.Immutable;
using StackLint.Analysis.Options;

namespace StackLint.Engine.Configuration;

/// <summary>The options that belong to no rule.</summary>
public static class EngineOptions
{
    public static ImmutableArray<RuleOption> All { get; } = [.. TargetOptions.All, .. ProjectOptions.All, .. LimitOptions.All];
}
