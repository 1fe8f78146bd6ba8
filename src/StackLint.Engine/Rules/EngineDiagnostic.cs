using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;

using StackLint.Yaml.Text;

namespace StackLint.Engine.Rules;

/// <summary>Makes findings of the engine's own rules.</summary>
internal static class EngineDiagnostic
{
    /// <summary>A finding in a file that was read.</summary>
    internal static ReportedDiagnostic At(SourceFile file, TextSpan span, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(Diagnostic.Create(descriptor, file.GetLocation(span), arguments), FindingDetails.None, [], file, null, null);

    /// <summary>A finding about a file as a whole, at the start of its first line.</summary>
    internal static ReportedDiagnostic AtStart(SourceFile file, DiagnosticDescriptor descriptor, params object[] arguments) =>
        At(file, new TextSpan(0, 0), descriptor, arguments);

    /// <summary>A finding about a path of which there is no text.</summary>
    internal static ReportedDiagnostic At(string path, LinePosition place, DiagnosticDescriptor descriptor, params object[] arguments) =>
        new(Diagnostic.Create(descriptor, Location.Create(path, default, new LinePositionSpan(place, place)), arguments), FindingDetails.None, [], null, null, null);
}
