using Microsoft.CodeAnalysis;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Reporting.Text;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Models;

/// <summary>Says where a value is written and how it came to its place, on one line.</summary>
internal static class OriginText
{
    /// <summary>The place, then the steps from there to the use: <c>shop.yml:5:11, *logging at shop.yml:40:14</c>.</summary>
    internal static string Of(ComposeValue value) =>
        string.Join(", ", StepsOf(value).Select(Describe).Prepend(FindingLine.PlaceOf(PlaceOf(value))));

    /// <summary>Where a value is written, which may be a file of variables.</summary>
    internal static Location PlaceOf(ComposeValue value) =>
        value.Provenance.Steps.LastOrDefault(static s => s.Kind == ProvenanceKind.EnvFile)?.Definition ?? value.GetLocation();

    /// <summary>The steps of a value, the one nearest to the text first.</summary>
    internal static IEnumerable<ProvenanceStep> StepsOf(ComposeValue value)
    {
        ProvenanceStep[] steps = [.. value.Provenance.Steps];
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            // The alias that << names is the same place as the << itself.
            if (!(steps[i].Kind == ProvenanceKind.Alias && i > 0 && ReferenceEquals(steps[i].Site, steps[i - 1].Site)))
            {
                yield return steps[i];
            }
        }
    }

    /// <summary>The word for a kind of step in JSON.</summary>
    internal static string WordOf(ProvenanceKind kind) => kind switch
    {
        ProvenanceKind.Alias => "alias",
        ProvenanceKind.MergeKey => "mergeKey",
        ProvenanceKind.Override => "override",
        ProvenanceKind.Extends => "extends",
        ProvenanceKind.Include => "include",
        ProvenanceKind.EnvFile => "envFile",
        _ => "variable",
    };

    private static string Describe(ProvenanceStep step)
    {
        var place = FindingLine.PlaceOf(step.GetLocation());
        return step.Kind switch
        {
            ProvenanceKind.Alias => $"{AliasOf(step.Site)} at {place}",
            ProvenanceKind.MergeKey => step.Site is YamlAlias ? $"<<: {AliasOf(step.Site)} at {place}" : $"<< at {place}",
            ProvenanceKind.Override => $"replaces {place}",
            ProvenanceKind.Extends => $"extended at {place}",
            ProvenanceKind.Include => $"included at {place}",
            ProvenanceKind.EnvFile => $"file named at {FindingLine.PlaceOf(step.Site.GetLocation())}",
            _ => DescribeVariable(step, place),
        };
    }

    private static string DescribeVariable(ProvenanceStep step, string place)
    {
        var variable = step.Variable!;
        return variable.Outcome switch
        {
            VariableOutcome.Default => $"default of {variable.Name}",
            VariableOutcome.Alternative => $"depends on {variable.Name}",
            _ when step.Definition is { Kind: not LocationKind.None } => $"{variable.Name} at {place}",
            _ => variable.Result.Length == 0 ? $"{variable.Name} is empty" : $"value of {variable.Name}",
        };
    }

    private static string AliasOf(YamlNode site) => site is YamlAlias alias ? "*" + alias.Name : "an alias";
}
