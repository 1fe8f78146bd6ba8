using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Analysis.Contexts;

/// <summary>One project.</summary>
/// <param name="scope">The project and its settings.</param>
public sealed class ProjectAnalysisContext(AnalysisScope<ComposeProject> scope) : ComposeAnalysisContext(scope)
{
    /// <summary>Reports a finding about one service, as an action for services does.</summary>
    /// <param name="service">The service.</param>
    /// <param name="diagnostic">Made from one of the analyzer's <see cref="ComposeAnalyzer.SupportedDiagnostics"/>.</param>
    /// <param name="details">What a Roslyn diagnostic has no room for.</param>
    public void ReportDiagnostic(Service service, Diagnostic diagnostic, FindingDetails? details = null) => Report(diagnostic, details, service);
}
