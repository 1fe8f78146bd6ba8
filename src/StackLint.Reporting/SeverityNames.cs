using Microsoft.CodeAnalysis;

namespace StackLint.Reporting;

/// <summary>Severities as every text format prints them.</summary>
internal static class SeverityNames
{
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
