using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;

namespace StackLint.Analysis.Contexts;

/// <summary>What every action gets: the project at hand, the options in force, and the way to report.</summary>
/// <param name="scope">The project and its settings.</param>
public abstract class ComposeAnalysisContext(AnalysisScope scope)
{
    public ComposeProject Project => scope.Project;

    /// <summary>Where the project is deployed.</summary>
    public ComposeTarget Target => scope.Project.Target;

    /// <summary>Whether the project is deployed, or may be, with <c>docker stack deploy</c>.</summary>
    public bool IsSwarm => Target != ComposeTarget.Compose;

    /// <summary>Whether the project is run, or may be, with <c>docker compose</c>.</summary>
    public bool IsCompose => Target != ComposeTarget.Swarm;

    public RuleProfile Profile => scope.Profile;

    public CancellationToken CancellationToken => scope.CancellationToken;

    /// <summary>The value of an option in force for the project's first file.</summary>
    public T GetOption<T>(RuleOption<T> option) => scope.Options.GetValue(option);

    /// <summary>
    /// Whether a comment on or above the service suppresses a rule. Only a rule that makes one finding of several services asks:
    /// it must report the suppressed ones apart, or the comment on one of them would speak for all.
    /// </summary>
    public bool IsSuppressed(DiagnosticDescriptor rule, Service service) => scope.IsSuppressed(rule.Id, service.GetKeyLocation());

    /// <summary>Reports a finding. Where its value came through an anchor or another file, the driver adds the steps as related places.</summary>
    /// <param name="diagnostic">Made from one of the analyzer's <see cref="ComposeAnalyzer.SupportedDiagnostics"/>.</param>
    /// <param name="details">What a Roslyn diagnostic has no room for.</param>
    public void ReportDiagnostic(Diagnostic diagnostic, FindingDetails? details = null) =>
        Report(diagnostic, details, Subject);

    /// <summary>Reports a finding with a fix.</summary>
    public void ReportDiagnostic(Diagnostic diagnostic, CodeFix fix) =>
        ReportDiagnostic(diagnostic, new FindingDetails { Fix = fix });

    private protected virtual Service? Subject => null;

    private protected void Report(Diagnostic diagnostic, FindingDetails? details, Service? subject) =>
        scope.Report(new Finding(diagnostic, details ?? FindingDetails.None, subject));
}
