using StackLint.Analysis.Findings;
using StackLint.Compose.Origins;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>Says how a value came to its service, step by step.</summary>
internal static class UseSiteDescription
{
    /// <summary>One place a step, the use first.</summary>
    internal static IEnumerable<RelatedLocation> Describe(UseSite use)
    {
        var service = (use.ServiceKey as YamlScalar)?.Value;
        for (var i = 0; i < use.Steps.Length; i++)
        {
            // The alias that << names is the same place as the << itself.
            if (i > 0 && ReferenceEquals(use.Steps[i].Site, use.Steps[i - 1].Site))
            {
                continue;
            }

            yield return new RelatedLocation(use.Steps[i].Site.GetLocation(), Describe(use.Steps[i], i == 0 ? service : null));
        }
    }

    private static string Describe(ProvenanceStep step, string? service)
    {
        var by = service is null ? "" : $" by service '{service}'";
        return step.Kind switch
        {
            ProvenanceKind.Alias => $"used here{by} ({Name(step.Site)})",
            ProvenanceKind.MergeKey => $"merged here by <<{(service is null ? "" : $" into service '{service}'")}{Suffix(step.Site)}",
            ProvenanceKind.Override => "replaces this value",
            ProvenanceKind.Extends => $"extended here{by}",
            _ => $"included here{by}",
        };
    }

    private static string Suffix(YamlNode site) => site is YamlAlias ? $" ({Name(site)})" : "";

    private static string Name(YamlNode site) => site is YamlAlias alias ? "*" + alias.Name : "an alias";
}
