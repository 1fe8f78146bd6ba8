using StackLint.Analysis.Findings;
using StackLint.Compose.Interpolation;
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
            var step = use.Steps[i];

            // The alias that << names is the same place as the << itself.
            if (i > 0 && step.Kind == ProvenanceKind.Alias && ReferenceEquals(step.Site, use.Steps[i - 1].Site))
            {
                continue;
            }

            yield return new RelatedLocation(step.GetLocation(), Describe(step, service));
            if (step.Kind is not (ProvenanceKind.Override or ProvenanceKind.Variable or ProvenanceKind.Include or ProvenanceKind.EnvFile))
            {
                // The user is named once, where the value enters it.
                service = null;
            }
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
            ProvenanceKind.Include => "included here",
            ProvenanceKind.EnvFile => "set here",
            _ => DescribeVariable(step),
        };
    }

    private static string DescribeVariable(ProvenanceStep step)
    {
        var variable = step.Variable!;
        return variable.Outcome switch
        {
            VariableOutcome.Default => $"default of {variable.Name}",
            VariableOutcome.Alternative => $"text for the case that {variable.Name} is set",
            _ when step.Definition is not null => $"value of {variable.Name}, set here",
            _ => variable.Result.Length == 0 ? $"{variable.Name} is empty" : $"value of {variable.Name}, set in the environment",
        };
    }

    private static string Suffix(YamlNode site) => site is YamlAlias ? $" ({Name(site)})" : "";

    private static string Name(YamlNode site) => site is YamlAlias alias ? "*" + alias.Name : "an alias";
}
