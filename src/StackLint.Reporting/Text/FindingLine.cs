using StackLint.Engine.Results;

namespace StackLint.Reporting.Text;

/// <summary>A finding's first line, complete by itself: <c>path:line:column: severity ID: message</c>.</summary>
internal static class FindingLine
{
    public static string Of(ReportedDiagnostic finding, ReportContext context, TerminalStyle style)
    {
        var place = PlaceOf(finding);
        var address = finding.Path is { Length: > 0 } path
            ? FileAddress.Absolute(finding.File?.FullPath ?? System.IO.Path.GetFullPath(path, context.WorkingDirectory))
            : null;
        return $"{style.Link(style.Strong(place), address)}: "
            + style.Severity(finding.Severity, SeverityNames.Of(finding.Severity))
            + $" {style.Link(style.Strong(finding.Id), finding.Diagnostic.Descriptor.HelpLinkUri)}: "
            + ControlCharacters.Escape(finding.Message)
            + (finding.Details.Fix is null ? "" : " " + style.Strong("[*]"));
    }

    /// <summary><c>path:line:column</c> of a location, or the tool's name for one that is nowhere.</summary>
    public static string PlaceOf(Microsoft.CodeAnalysis.Location location)
    {
        var span = location.GetLineSpan();
        return span.Path is { Length: > 0 } path
            ? $"{PrintedPath.Of(path)}:{PositionOf(location)}"
            : "stacklint";
    }

    /// <summary><c>line:column</c>, counted from 1, columns in UTF-16 units as editors count them.</summary>
    public static string PositionOf(Microsoft.CodeAnalysis.Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return $"{start.Line + 1}:{start.Character + 1}";
    }

    private static string PlaceOf(ReportedDiagnostic finding) => PlaceOf(finding.Diagnostic.Location);
}
