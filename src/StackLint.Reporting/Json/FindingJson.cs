using System.Text.Json;
using StackLint.Analysis.Findings;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Json;

/// <summary>Writes findings as objects.</summary>
/// <param name="json">Where to.</param>
/// <param name="result">The run, for what the rules are called.</param>
internal sealed class FindingJson(Utf8JsonWriter json, LintResult result)
{
    private readonly Dictionary<string, string> _names = NamesOf(result);

    public void Write(ReportedDiagnostic finding)
    {
        var details = finding.Details;
        json.WriteStartObject();
        json.WriteText("ruleId", finding.Id);
        json.WriteText("name", _names.GetValueOrDefault(finding.Id));
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
        WriteFix(details.Fix, finding.File);
        json.WriteText("fixRefusal", details.FixRefusal);
        WriteSuppression(finding.Suppression);
        json.WriteText("baseline", finding.Baseline?.ToString().ToLowerInvariant());
        json.WriteText("helpUri", finding.Diagnostic.Descriptor.HelpLinkUri is { Length: > 0 } address ? address : null);
        json.WriteEndObject();
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
    private void WriteFix(CodeFix? fix, SourceFile? file)
    {
        if (fix is null || file is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteText("title", fix.Title);
        json.WriteText("applicability", fix.Applicability == FixApplicability.Safe ? "safe" : "unsafe");
        json.WriteArray("edits", fix.Changes.OrderBy(static c => c.Span.Start), (writer, change) =>
        {
            writer.WriteStartObject();
            writer.WriteRegion("region", file.Text.Lines.GetLinePositionSpan(change.Span), change.Span);
            writer.WriteText("newText", change.NewText ?? "");
            writer.WriteEndObject();
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

    private static Dictionary<string, string> NamesOf(LintResult result)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in result.Rules)
        {
            names.TryAdd(rule.Id, rule.Name);
        }

        return names;
    }
}
