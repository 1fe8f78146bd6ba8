using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;

namespace StackLint.Engine.Models;

/// <summary>What Docker would load from files that form one project.</summary>
/// <param name="Project">The project, also where Docker refuses it; null when the first file is not YAML.</param>
/// <param name="Target">The target it was loaded for, and why.</param>
/// <param name="Refusals">What Docker refuses, by place.</param>
/// <param name="Gaps">What could not be followed, for example a file outside the roots: the project may hold more than this.</param>
/// <param name="Variables">The variables without a value on which values depend, by name.</param>
public sealed record LoadedModel(
    ComposeProject? Project,
    TargetEvidence Target,
    ImmutableArray<ModelProblem> Refusals,
    ImmutableArray<ModelProblem> Gaps,
    ImmutableArray<string> Variables);
