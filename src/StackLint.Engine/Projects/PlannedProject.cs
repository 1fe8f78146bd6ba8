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

    internal bool IsBroken(LoadedFile file) => ErrorsOf(file).Any(static e => e.Kind != YamlErrorKind.DuplicateKey);
}
