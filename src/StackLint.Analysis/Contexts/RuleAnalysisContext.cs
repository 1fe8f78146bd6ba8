using Microsoft.CodeAnalysis;
using StackLint.Analysis.Clusters;
using StackLint.Analysis.Findings;
using StackLint.Analysis.Options;
using StackLint.Compose.Model;

namespace StackLint.Analysis.Contexts;

/// <summary>What every action gets, whatever it looks at: the options in force and the way to report.</summary>
public abstract class RuleAnalysisContext
{
    private readonly AnalysisScope _scope;

    private protected RuleAnalysisContext(AnalysisScope scope) => _scope = scope;

    public RuleProfile Profile => _scope.Profile;

    /// <summary>The cluster documents of the run that speak of where the subject runs.</summary>
    public ClusterView Cluster => _scope.Cluster;

    public CancellationToken CancellationToken => _scope.CancellationToken;

    /// <summary>The value of an option in force for the subject's first file.</summary>
    public T GetOption<T>(RuleOption<T> option) => _scope.Options.GetValue(option);

    /// <summary>Reports a finding. Where its value came through an anchor or another file, the driver adds the steps as related places.</summary>
    /// <param name="diagnostic">Made from one of the analyzer's <see cref="ComposeAnalyzer.SupportedDiagnostics"/>.</param>
    /// <param name="details">What a Roslyn diagnostic has no room for.</param>
    public void ReportDiagnostic(Diagnostic diagnostic, FindingDetails? details = null) =>
        Report(diagnostic, details, Subject);

    /// <summary>Reports a finding with a fix.</summary>
    public void ReportDiagnostic(Diagnostic diagnostic, CodeFix fix) =>
        ReportDiagnostic(diagnostic, new FindingDetails { Fix = fix });

    private protected virtual Service? Subject => null;

    private protected bool IsSuppressed(string ruleId, Location location) => _scope.IsSuppressed(ruleId, location);

    private protected void Report(Diagnostic diagnostic, FindingDetails? details, Service? subject) =>
        _scope.Report(new Finding(diagnostic, details ?? FindingDetails.None, subject));
}
