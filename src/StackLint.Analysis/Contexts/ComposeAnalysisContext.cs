using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;

namespace StackLint.Analysis.Contexts;

/// <summary>What every action on a project gets.</summary>
/// <param name="scope">The project and its settings.</param>
public abstract class ComposeAnalysisContext(AnalysisScope<ComposeProject> scope) : RuleAnalysisContext(scope)
{
    private readonly Func<DiagnosticDescriptor, bool> _isHidden = scope.IsHidden;

    public ComposeProject Project { get; } = scope.Subject;

    /// <summary>Where the project is deployed.</summary>
    public ComposeTarget Target => Project.Target;

    /// <summary>Whether the project is deployed, or may be, with <c>docker stack deploy</c>.</summary>
    public bool IsSwarm => Target != ComposeTarget.Compose;

    /// <summary>Whether the project is run, or may be, with <c>docker compose</c>.</summary>
    public bool IsCompose => Target != ComposeTarget.Swarm;

    /// <summary>
    /// Whether a comment on or above the service suppresses a rule. Only a rule that makes one finding of several services asks:
    /// it must report the suppressed ones apart, or the comment on one of them would speak for all.
    /// </summary>
    public bool IsSuppressed(DiagnosticDescriptor rule, Service service) => IsSuppressed(rule.Id, service.GetKeyLocation());

    /// <summary>Whether findings of a rule that have no severities of their own (<see cref="Findings.FindingDetails.Severities"/>) are not shown.</summary>
    public bool IsHidden(DiagnosticDescriptor rule) => _isHidden(rule);
}
