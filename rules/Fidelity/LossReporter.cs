using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Compose.Loading;
using StackLint.Rules.Loading;

namespace StackLint.Rules.Fidelity;

/// <summary>Reports what is written and not loaded.</summary>
internal static class LossReporter
{
    /// <summary>Reports a loss at the lost value, with what counts in its stead.</summary>
    /// <param name="context">The project.</param>
    /// <param name="rule">The rule; its message takes a place and what becomes of it.</param>
    /// <param name="found">The loss.</param>
    /// <param name="place">The place in words.</param>
    /// <param name="effect">What becomes of it.</param>
    /// <param name="others">Further places that lose the same.</param>
    /// <param name="parts">What each place is called; empty where there are no others by nature.</param>
    internal static void Report(ProjectAnalysisContext context, DiagnosticDescriptor rule, FoundLoss found, string place, string effect, ImmutableArray<LoadLoss> others, ImmutableArray<string> parts)
    {
        var loss = found.Loss;
        var description = found.IsOtherTarget ? effect + OtherTarget.Condition : effect;
        var diagnostic = Diagnostic.Create(rule, loss.Node.GetLocation(), place, description);
        var details = new FindingDetails
        {
            Related =
            [
                .. loss.Winner is { } winner ? [new RelatedLocation(winner.GetLocation(), "this counts")] : ImmutableArray<RelatedLocation>.Empty,
                .. others.Select(static o => new RelatedLocation(o.Node.GetLocation(), $"here too ({o.Path})")),
            ],
            Parts = parts,
            Provenance = loss.Provenance,
            Severities = found.IsOtherTarget ? OtherTarget.Severities : null,
        };
        if (ServicePaths.FindService(context.Project, loss.Path) is { } service)
        {
            context.ReportDiagnostic(service, diagnostic, details);
        }
        else
        {
            context.ReportDiagnostic(diagnostic, details);
        }
    }
}
