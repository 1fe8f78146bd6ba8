using StackLint.Compose.Values;

namespace StackLint.Compose.Targets;

/// <summary>Properties that make a stack deploy fail; those it merely ignores are mistakes to report, not evidence.</summary>
internal static class ComposeEvidence
{
    private static readonly string[] RootKeys = ["name", "include"];
    private static readonly string[] ServiceKeys = ["profiles", "extends", "develop", "mem_limit", "scale", "pull_policy"];

    internal static void Collect(IReadOnlyList<ComposeMapping> roots, List<string> reasons)
    {
        foreach (var key in RootKeys)
        {
            if (roots.Any(r => r.Child(key) is { IsNull: false }))
            {
                reasons.Add($"top-level '{key}'");
            }
        }

        // Image and build may stand in different files.
        foreach (var service in roots.SelectMany(static r => r.Entries("services")).GroupBy(static s => s.Name, StringComparer.Ordinal))
        {
            foreach (var key in ServiceKeys)
            {
                if (Has(service, key))
                {
                    reasons.Add($"{key} of service '{service.Key}'");
                }
            }

            if (service.Any(static s => s.Value.Child("depends_on") is ComposeMapping))
            {
                reasons.Add($"conditions in depends_on of service '{service.Key}'");
            }

            if (Has(service, "build") && !Has(service, "image"))
            {
                reasons.Add($"build without image of service '{service.Key}'");
            }
        }
    }

    private static bool Has(IEnumerable<ComposeEntry> services, string key) => services.Any(s => s.Value.Child(key) is { IsNull: false });
}
