using StackLint.Compose.Model;

namespace StackLint.Rules.Loading;

/// <summary>Reads the dotted paths that the loader gives, in which a name may hold dots itself.</summary>
internal static class ServicePaths
{
    private const string Prefix = "services.";

    /// <summary>The service that a path leads to or into; null for another place.</summary>
    internal static Service? FindService(ComposeProject project, string path)
    {
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        // Of `a` and `a.b` the longer one is meant.
        for (var end = path.Length; end > Prefix.Length; end = path.LastIndexOf('.', end - 1))
        {
            if (project.FindService(path[Prefix.Length..end]) is { } service)
            {
                return service;
            }
        }

        return null;
    }
}
