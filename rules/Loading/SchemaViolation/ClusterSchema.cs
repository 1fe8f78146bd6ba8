using Microsoft.CodeAnalysis;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Loading;

/// <summary>Types in cluster documents. A Launchpad file is SL7001's with all that is wrong in it.</summary>
internal static class ClusterSchema
{
    internal static void AnalyzeDaemon(DaemonAnalysisContext context, DiagnosticDescriptor rule)
    {
        foreach (var problem in context.Document.Problems.Where(DaemonProblems.IsSchemaViolation))
        {
            var changes = DaemonProblems.Edit(problem);
            context.ReportDiagnostic(
                Diagnostic.Create(rule, problem.Location, DaemonProblems.Describe(problem)),
                new FindingDetails { Fix = changes.IsEmpty ? null : new CodeFix(DaemonProblems.TitleOf(problem)!, FixApplicability.Safe, changes).ChangingEdited(context.Document.Yaml) });
        }
    }

    // An inventory is printed for all nodes alike.
    internal static void AnalyzeNodes(NodesAnalysisContext context, DiagnosticDescriptor rule)
    {
        foreach (var group in context.Document.Problems.Where(static p => p.Kind == ClusterProblemKind.WrongType).GroupBy(static p => p.Message))
        {
            PlaceReporter.Report(
                context,
                rule,
                group.Select(static p => new FoundPlace(p.Location)),
                _ => [$"{group.Key}, as docker node inspect prints it; without it the node is not judged"]);
        }
    }
}
