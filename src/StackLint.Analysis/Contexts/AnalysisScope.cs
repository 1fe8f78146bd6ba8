using Microsoft.CodeAnalysis;
using StackLint.Analysis.Clusters;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;

namespace StackLint.Analysis.Contexts;

/// <summary>What the driver hands to the actions of one analyzer, whatever they look at.</summary>
/// <param name="Profile">The profile in force.</param>
/// <param name="Options">The options in force.</param>
/// <param name="Cluster">What the run knows of the cluster.</param>
/// <param name="IsSuppressed">Whether a comment suppresses findings of a rule at a place.</param>
/// <param name="Report">Takes the findings.</param>
/// <param name="CancellationToken">Ends the run.</param>
public abstract record AnalysisScope(
    RuleProfile Profile,
    IRuleOptions Options,
    ClusterView Cluster,
    Func<string, Location, bool> IsSuppressed,
    Action<Finding> Report,
    CancellationToken CancellationToken)
{
    /// <summary>Whether findings of a rule are not shown.</summary>
    public Func<DiagnosticDescriptor, bool> IsHidden { get; init; } = static _ => false;
}
