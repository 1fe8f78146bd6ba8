using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;

namespace StackLint.Rules.Loading;

/// <summary>Reports what the loader found.</summary>
internal static class ProblemReporter
{
    /// <summary>Reports a problem with its further places and the way by which it came.</summary>
    /// <param name="context">The project.</param>
    /// <param name="found">The problem.</param>
    /// <param name="diagnostic">What is said of it.</param>
    /// <param name="details">What the rule adds.</param>
    internal static void Report(ProjectAnalysisContext context, FoundProblem found, Diagnostic diagnostic, FindingDetails? details = null)
    {
        var problem = found.Problem;
        var all = (details ?? FindingDetails.None) with
        {
            Related = [.. (details ?? FindingDetails.None).Related, .. problem.Related.Select(static p => new RelatedLocation(p.Location, p.Message))],
            Stage = problem.IsRefusal ? FindingStage.Load : details?.Stage,
            Provenance = problem.Provenance,
        };
        if (found.IsOtherTarget)
        {
            all = all with { Severities = OtherTarget.Severities };
        }

        if (ServicePaths.FindService(context.Project, problem.Path) is { } service)
        {
            context.ReportDiagnostic(service, diagnostic, all);
        }
        else
        {
            context.ReportDiagnostic(diagnostic, all);
        }
    }
}
