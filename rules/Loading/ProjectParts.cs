using StackLint.Compose.Model;

namespace StackLint.Rules.Loading;

/// <summary>Tells a whole project from a part of one.</summary>
internal static class ProjectParts
{
    // What `docker compose` looks for when no file is named.
    private static readonly string[] FoundByName =
    [
        "compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml",
        "compose.override.yaml", "compose.override.yml", "docker-compose.override.yaml", "docker-compose.override.yml",
    ];

    /// <summary>
    /// Whether the files are meant to be loaded with others that are not at hand: a service has no image, or there is no service.
    /// What is missing there may stand in the others.
    /// </summary>
    internal static bool IsFragment(ComposeProject project) =>
        project.IsPartial || project.Services.IsEmpty || project.Services.Any(static s => !s.IsComplete);

    /// <summary>Whether the project is one file that Compose takes only when told to, perhaps with others.</summary>
    internal static bool IsNamedExplicitly(ComposeProject project) =>
        project.RootFiles is [var file] && !FoundByName.Contains(Path.GetFileName(file.Source.Path), StringComparer.Ordinal);
}
