using Microsoft.CodeAnalysis;

namespace StackLint.Reporting;

/// <summary>The words for the least severity that makes a run fail.</summary>
public static class FailThreshold
{
    /// <summary>What findings that count are, behind their number.</summary>
    /// <param name="failOn">The severity, null for none.</param>
    public static string Describe(DiagnosticSeverity? failOn) =>
        failOn is { } severity ? $"at or above {SeverityNames.Of(severity)} (--fail-on)" : "can fail the run (--fail-on never)";
}
