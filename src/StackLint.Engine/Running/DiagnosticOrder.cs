using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Engine.Running;

/// <summary>Puts findings into the order of the report and drops those that several projects share.</summary>
internal static class DiagnosticOrder
{
    internal static ImmutableArray<ReportedDiagnostic> Sort(IEnumerable<ReportedDiagnostic> diagnostics) =>
    [
        .. diagnostics
            .GroupBy(static d => (d.Id, d.Path, d.Diagnostic.Location.SourceSpan, d.Message))
            .Select(Choose)
            .OrderBy(static d => d.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Diagnostic.Location.SourceSpan)
            .ThenBy(static d => d.Id, StringComparer.Ordinal)
            .ThenBy(static d => d.Message, StringComparer.Ordinal),
    ];

    // What one project does not suppress, or takes more seriously, must not get lost.
    private static ReportedDiagnostic Choose(IEnumerable<ReportedDiagnostic> equal)
    {
        var all = equal.ToList();
        var first = all.OrderBy(static d => d.IsSuppressed).ThenByDescending(static d => d.Severity).First();
        return all.Count == 1 ? first : first with { Services = [.. all.SelectMany(static d => d.Services).Distinct(StringComparer.Ordinal)] };
    }
}
