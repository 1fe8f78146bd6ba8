using System.Text.Json;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Reporting.Fixes;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Json;

/// <summary>Writes findings as objects.</summary>
/// <param name="json">Where to.</param>
/// <param name="names">What the rules are called, by ID.</param>
internal sealed class FindingJson(Utf8JsonWriter json, IReadOnlyDictionary<string, string> names)
{
    /// <summary>The names of a run's rules by their IDs.</summary>
    public static IReadOnlyDictionary<string, string> NamesOf(LintResult result)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in result.Rules)
        {
            names.TryAdd(rule.Id, rule.Name);
        }

        return names;
    }

    public void Write(ReportedDiagnostic finding)
    {
        json.WriteStartObject();
        WriteMembers(finding);
        json.WriteEndObject();
    }

    /// <summary>Writes a finding's members into the object that is begun.</summary>
    public void WriteMembers(ReportedDiagnostic finding)
    {
        var details = finding.Details;
        json.WriteText("ruleId", finding.Id);
        json.WriteText("name", names.GetValueOrDefault(finding.Id));
        json.WriteText("category", finding.Diagnostic.Descriptor.Category);
        json.WriteText("severity", SeverityNames.Of(finding.Severity));
        json.WriteText("message", finding.Message);
        json.WritePlace(finding.Diagnostic.Location);
        json.WriteText("label", details.Label);
        WriteRoute(finding.Route);
        json.WriteTexts("services", finding.Services);
        json.WriteArray("related", details.Related, static (writer, related) => WriteRelated(writer, related));
        WriteSources(details);
        json.WriteText("stage", details.Stage?.ToString().ToLowerInvariant());
        WriteFix(finding);
        json.WriteText("fixRefusal", details.FixRefusal);
        WriteSuppression(finding.Suppression);
        json.WriteText("baseline", finding.Baseline?.ToString().ToLowerInvariant());
        json.WriteText("helpUri", finding.Diagnostic.Descriptor.HelpLinkUri is { Length: > 0 } address ? address : null);
    }

    private void WriteRoute(YamlPath? route)
    {
        json.WriteText("route", route?.ToString());
        json.WriteArray("routeSegments", route?.Segments ?? [], static (writer, segment) =>
        {
            if (segment is int index)
            {
                writer.WriteNumberValue(index);
            }
            else
            {
                writer.WriteStringValue(WellFormedText.Of((string)segment));
            }
        });
    }

    // What the finding rests on beside its places; other files that informed it belong here too.
    private void WriteSources(FindingDetails details)
    {
        json.WriteArray("notes", details.Notes, static (writer, note) => WriteNote(writer, note));
        json.WriteArray("informedBy", details.InformedBy, static (writer, source) => WriteRelated(writer, source));
        json.WriteTexts("evidence", details.Evidence);
        json.WriteText("confidence", details.Confidence?.ToString().ToLowerInvariant());
    }

    private static void WriteRelated(Utf8JsonWriter json, RelatedLocation related)
    {
        json.WriteStartObject();
        json.WriteText("message", related.Message);
        json.WritePlace(related.Location);
        json.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter json, FindingNote note)
    {
        json.WriteStartObject();
        json.WriteText("label", note.Label);
        json.WriteText("text", note.Text);
        json.WriteEndObject();
    }

    // Edits are in the file of the primary place; without its text they have no lines.
    private void WriteFix(ReportedDiagnostic finding)
    {
        if (finding.Details.Fix is not { } fix || finding.File is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteText("title", fix.Title);
        json.WriteText("applicability", fix.Applicability == FixApplicability.Safe ? "safe" : "unsafe");
        json.WriteObjects("edits", FixEdits.Of(finding), static (writer, edit) =>
        {
            writer.WriteRegion("region", edit.Lines, edit.Span);
            writer.WriteText("newText", edit.NewText);
        });
        json.WriteEndObject();
    }

    private void WriteSuppression(FindingSuppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppression");
            return;
        }

        json.WriteStartObject("suppression");
        json.WriteText("reason", suppression.Justification);
        json.WriteText("until", suppression.Until?.ToString("yyyy-MM-dd"));
        json.WritePlace(suppression.Location);
        json.WriteEndObject();
    }
}
