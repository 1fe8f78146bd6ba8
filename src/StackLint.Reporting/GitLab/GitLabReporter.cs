using System.Text.Json;
using Microsoft.CodeAnalysis;
using StackLint.Engine.Results;
using StackLint.Reporting.Json;
using StackLint.Reporting.Sarif;

namespace StackLint.Reporting.GitLab;

/// <summary>
/// GitLab's Code Quality report: an array of findings that GitLab matches between branches by their fingerprint, the one that SARIF
/// calls <c>stacklint/v1</c>. What is about no file has no place in it.
/// </summary>
public sealed class GitLabReporter : IReporter
{
    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        var paths = new RepositoryPaths(context);
        var fingerprints = new ResultFingerprints(new PlaceFactory(result, context));

        // Equal ones are numbered over all findings, as in SARIF: a number must not change when another finding is suppressed.
        var numbered = result.Diagnostics.ToDictionary<ReportedDiagnostic, ReportedDiagnostic, string>(
            static d => d, d => fingerprints.Of(d)[ResultFingerprints.OwnKey], ReferenceEqualityComparer.Instance);
        output.Write(JsonText.Document(json =>
        {
            json.WriteStartArray();
            foreach (var finding in result.Active.Where(static f => f.Path is { Length: > 0 }))
            {
                WriteFinding(json, finding, numbered[finding], paths.Of(finding));
            }

            json.WriteEndArray();
        }));
    }

    private static void WriteFinding(Utf8JsonWriter json, ReportedDiagnostic finding, string fingerprint, string path)
    {
        var lines = LineRange.Of(finding.Diagnostic.Location.GetLineSpan());
        json.WriteStartObject();
        json.WriteText("description", finding.Message);
        json.WriteText("check_name", finding.Id);
        json.WriteText("fingerprint", fingerprint);
        json.WriteText("severity", SeverityOf(finding.Severity));
        json.WriteStartObject("location");
        json.WriteText("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", lines.First);
        json.WriteNumber("end", lines.Last);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // As other linters map theirs; GitLab's critical and blocker are for what must not be merged, which the exit status decides.
    private static string SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "major",
        DiagnosticSeverity.Warning => "minor",
        _ => "info",
    };
}
