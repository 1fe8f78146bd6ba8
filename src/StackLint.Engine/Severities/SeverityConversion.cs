using Microsoft.CodeAnalysis;
using StackLint.Analysis;

namespace StackLint.Engine.Severities;

/// <summary>Brings severities into Roslyn's terms.</summary>
internal static class SeverityConversion
{
    internal static DiagnosticSeverity ToRoslyn(this RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    internal static RuleSeverity ToRule(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => RuleSeverity.Error,
        DiagnosticSeverity.Warning => RuleSeverity.Warning,
        DiagnosticSeverity.Info => RuleSeverity.Info,
        _ => RuleSeverity.Hidden,
    };

    /// <summary>The diagnostic with another severity. Roslyn keeps the arguments of a message to itself, so the finished text goes in.</summary>
    internal static Diagnostic With(this Diagnostic diagnostic, DiagnosticSeverity severity) =>
        diagnostic.Severity == severity ? diagnostic : Create(diagnostic, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), severity);

    /// <summary>The diagnostic with another message.</summary>
    internal static Diagnostic With(this Diagnostic diagnostic, string message) => Create(diagnostic, message, diagnostic.Severity);

    private static Diagnostic Create(Diagnostic diagnostic, string message, DiagnosticSeverity severity)
    {
        var descriptor = diagnostic.Descriptor;
        return Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            message,
            severity,
            descriptor.DefaultSeverity,
            descriptor.IsEnabledByDefault,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            descriptor.Title,
            descriptor.Description,
            descriptor.HelpLinkUri,
            diagnostic.Location,
            diagnostic.AdditionalLocations,
            descriptor.CustomTags,
            diagnostic.Properties);
    }
}
