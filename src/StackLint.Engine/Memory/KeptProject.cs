using System.Collections.Immutable;
using StackLint.Engine.Projects;
using StackLint.Engine.Running;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Memory;

/// <summary>A project as it was loaded.</summary>
/// <param name="Plan">The files it began with.</param>
/// <param name="Loaded">What came of them.</param>
/// <param name="Overlay">The texts that stood in for files.</param>
internal sealed record KeptProject(PlannedProject Plan, LoadedProject Loaded, ImmutableDictionary<string, SourceFile> Overlay)
{
    /// <summary>Whether loading it would give the same.</summary>
    internal bool Holds(PlannedProject plan, ImmutableDictionary<string, SourceFile> overlay) =>
        Plan.IsSame(plan)
        && (ReferenceEquals(Overlay, overlay) || Loaded.Asked.All(p => LintMemory.AreSame(Overlay.GetValueOrDefault(p), overlay.GetValueOrDefault(p))));
}
