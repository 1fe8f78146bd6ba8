using System.Collections.Immutable;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Projects;

/// <summary>Files that are loaded together.</summary>
/// <param name="Files">The files that were read, base first.</param>
/// <param name="Target">Where they are deployed.</param>
internal sealed record PlannedProject(ImmutableArray<LoadedFile> Files, TargetEvidence Target)
{
    /// <summary>The errors that the target's tool would meet.</summary>
    internal IEnumerable<YamlError> ErrorsOf(LoadedFile file) => file.Yaml!.ErrorsFor(Target.Target);

    /// <summary>Tells it from the others of a run.</summary>
    internal string Key => string.Join('\n', Files.Select(static f => f.File.FullPath));

    /// <summary>Whether another plan is of the same texts and for the same target.</summary>
    internal bool IsSame(PlannedProject other) =>
        Files.AsEnumerable().SequenceEqual(other.Files, ReferenceEqualityComparer.Instance) && Target.Target == other.Target.Target && Target.Reasons.SequenceEqual(other.Target.Reasons);

    internal bool IsBroken(LoadedFile file) => ErrorsOf(file).Any(static e => e.Kind != YamlErrorKind.DuplicateKey);
}
