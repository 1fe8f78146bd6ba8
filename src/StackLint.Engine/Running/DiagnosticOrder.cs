using System.Collections.Immutable;
using StackLint.Engine.Results;

namespace StackLint.Engine.Running;

/// <summary>Puts findings into the order of the report and drops those that several projects share.</summary>
internal static class DiagnosticOrder
{
    private static readonly Comparer<ReportedDiagnostic> ByMessage = Comparer<ReportedDiagnostic>.Create(static (left, right) => string.CompareOrdinal(left.Message, right.Message));

    internal static ImmutableArray<ReportedDiagnostic> Sort(IEnumerable<ReportedDiagnostic> diagnostics) =>
    [
        .. diagnostics
            .GroupBy(static d => (d.Id, d.Path, d.Diagnostic.Location.SourceSpan))
            .SelectMany(static here => here.Skip(1).Any() ? Merge(here) : here)
            .OrderBy(static d => d.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Diagnostic.Location.SourceSpan)
            .ThenBy(static d => d.Id, StringComparer.Ordinal)
            .ThenBy(static d => d, ByMessage),
    ];

    // Making messages takes time, and most findings are alone at their place.
    private static IEnumerable<ReportedDiagnostic> Merge(IEnumerable<ReportedDiagnostic> here) => here
        .GroupBy(static d => (WithoutServices(d), d.Suppression?.Location))
        .Select(Choose)
        .GroupBy(static d => d.Message)
        .Select(Choose);

    // A service of another project may extend the one that the text belongs to, under a name of its own.
    private static string WithoutServices(ReportedDiagnostic diagnostic) => diagnostic.Services.Aggregate(
        diagnostic.Message,
        static (message, service) => message.Replace($"'{service}'", "'*'", StringComparison.Ordinal));

    // What one project does not suppress, or takes more seriously, must not get lost; then the shortest way to the place.
    private static ReportedDiagnostic Choose(IEnumerable<ReportedDiagnostic> equal)
    {
        var all = equal
            .OrderBy(static d => d.IsSuppressed)
            .ThenByDescending(static d => d.Severity)
            .ThenBy(static d => d.Details.Related.Length)
            .ThenBy(static d => d.Message, StringComparer.Ordinal)
            .ToList();
        var first = all[0];
        return all.Count == 1 ? first : first with { Services = [.. all.SelectMany(static d => d.Services).Distinct(StringComparer.Ordinal)] };
    }
}
