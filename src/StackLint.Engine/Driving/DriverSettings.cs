using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Analysis.Clusters;
using StackLint.Analysis.Options;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Driving;

/// <summary>What is in force for one project.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Options">The options.</param>
/// <param name="Cluster">What the run knows of the cluster.</param>
/// <param name="Severities">The severities; an analyzer all of whose rules are off does not run.</param>
/// <param name="IsSuppressed">Whether a comment suppresses findings of a rule at a place.</param>
public sealed record DriverSettings(
    RuleProfile Profile,
    IRuleOptions Options,
    ClusterView Cluster,
    SeverityResolver Severities,
    Func<string, Location, bool> IsSuppressed)
{
    /// <summary>Whether findings of hidden severity are kept.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>Whether a finding that has no severities of its own is not kept.</summary>
    internal bool IsHidden(DiagnosticDescriptor descriptor) => !IncludeHidden && Severities.Resolve(descriptor) <= RuleSeverity.Hidden;
}
