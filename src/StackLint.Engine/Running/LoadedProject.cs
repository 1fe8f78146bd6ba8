using System.Collections.Immutable;
using StackLint.Compose.Model;
using StackLint.Engine.Discovery;
using StackLint.Engine.Results;

namespace StackLint.Engine.Running;

/// <summary>A project on its way from the loader to the rules.</summary>
/// <param name="Project">The project.</param>
/// <param name="Problems">What is wrong with its <c>.env</c>.</param>
/// <param name="Asked">The absolute paths that were asked for while it was loaded, whatever stands there.</param>
/// <param name="Reads">The files that were read beside those it began with, and whether as a text.</param>
internal sealed record LoadedProject(
    ComposeProject Project,
    ImmutableArray<ReportedDiagnostic> Problems,
    ImmutableArray<string> Asked,
    ImmutableArray<(DiscoveredFile File, bool IsText)> Reads);
