using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>The keys of services that the stack loader refuses before it looks at anything else (docker/cli, <c>cli/compose/types</c>).</summary>
internal static class ForbiddenKeys
{
    private const string Resources = "Set resource limits using deploy.resources";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["cpu_quota"] = Resources,
        ["cpu_shares"] = Resources,
        ["cpuset"] = Resources,
        ["extends"] = "Support for `extends` is not implemented yet.",
        ["mem_limit"] = Resources,
        ["memswap_limit"] = Resources,
        ["volume_driver"] = "Instead of setting the volume driver on the service, define a volume using the top-level `volumes` option and specify the driver there.",
        ["volumes_from"] = "To share a volume between services, define it using the top-level `volumes` option and reference it from each service that shares it using the service-level `volumes` option.",
    };

    internal static IEnumerable<LoadProblem> Find(ComposeMapping tree)
    {
        if (tree.Find("services")?.Value is not ComposeMapping services)
        {
            yield break;
        }

        foreach (var service in services.Entries)
        {
            foreach (var entry in (service.Value as ComposeMapping)?.Entries ?? [])
            {
                if (Texts.TryGetValue(entry.Name, out var text))
                {
                    yield return new LoadProblem(LoadProblemKind.ForbiddenKey, entry.Key, $"services.{service.Name}.{entry.Name}", text.TrimEnd('.'))
                    {
                        Provenance = entry.Value.Provenance,
                    };
                }
            }
        }
    }
}
