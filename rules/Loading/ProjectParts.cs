using StackLint.Compose.Model;

namespace StackLint.Rules.Loading;

/// <summary>Tells a whole project from a part of one.</summary>
internal static class ProjectParts
{
    /// <summary>
    /// Whether the files are meant to be loaded with others that are not at hand: a service has no image, or there is no service.
    /// What is missing there may stand in the others.
    /// </summary>
    internal static bool IsFragment(ComposeProject project) =>
        project.IsPartial || project.Services.IsEmpty || project.Services.Any(static s => !s.IsComplete);
}
