using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Analysis.Findings;
using StackLint.Engine.Severities;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Engine.Results;

/// <summary>A finding as it is reported: with its severity in force, and what a Roslyn diagnostic has no room for.</summary>
/// <param name="Diagnostic">Rule, place, message and effective severity.</param>
/// <param name="Details">Further places (evidence first, then the steps of provenance), notes, fix.</param>
/// <param name="Services">The services it was found in, in order: several when they share the place through an anchor or a merge.</param>
/// <param name="File">The file of its primary place; null when that file could not be read.</param>
/// <param name="Route">The route of the node at its primary place; null where there is no node.</param>
/// <param name="Suppression">The comment that suppresses it, null when none does.</param>
public sealed record ReportedDiagnostic(
    Diagnostic Diagnostic,
    FindingDetails Details,
    ImmutableArray<string> Services,
    SourceFile? File,
    YamlPath? Route,
    FindingSuppression? Suppression)
{
    public string Id => Diagnostic.Id;

    public DiagnosticSeverity Severity => Diagnostic.Severity;

    /// <summary>The path of the primary place.</summary>
    public string Path => Diagnostic.Location.GetLineSpan().Path;

    public string Message => RedactedMessage ?? Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The message for readers of a report, where it has to leave something out; null where it has not.</summary>
    public string? RedactedMessage { get; init; }

    public bool IsSuppressed => Suppression is not null;

    /// <summary>How it compares with the baseline; null without one, and for a finding that a comment suppresses.</summary>
    public BaselineState? Baseline { get; init; }

    public bool IsBaselined => Baseline is BaselineState.Unchanged or BaselineState.Updated;

    /// <summary>The same finding in other words.</summary>
    public ReportedDiagnostic WithMessage(string message) => this with { Diagnostic = Diagnostic.With(message), RedactedMessage = null };
}
