using StackLint.Compose.Model;

namespace StackLint.Rules.Loading;

/// <summary>
/// Finds services that run by default and need one that runs only with a profile: without the profile compose-go knows no such
/// service (<c>loader/validate.go</c>), and nothing starts.
/// </summary>
internal static class InactiveServices
{
    /// <summary>The references, each with the service that it leads to.</summary>
    internal static IEnumerable<(NamedReference Reference, Service Needed)> Of(ComposeProject project)
    {
        // Somebody who sets profiles for the project knows of them.
        if (project.Options.Variables?.GetValue("COMPOSE_PROFILES") is { Length: > 0 })
        {
            yield break;
        }

        foreach (var service in project.Services.Where(static s => s.Profiles.IsEmpty && !s.Has("profiles")))
        {
            foreach (var reference in NamedReferences.OfServices(service).Where(static r => r is { Kind: NamedReferences.ServiceKind, IsOptional: false }))
            {
                if (project.FindService(reference.Name) is { Profiles: [_, ..] profiles } needed && profiles.All(static p => p.IsKnown))
                {
                    yield return (reference, needed);
                }
            }
        }
    }
}
