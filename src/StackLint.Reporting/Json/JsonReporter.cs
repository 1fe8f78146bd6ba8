using System.Text.Json;
using StackLint.Engine.Results;
using StackLint.Reporting.Redaction;

namespace StackLint.Reporting.Json;

/// <summary>
/// StackLint's own JSON: everything a run knows in one document, for scripts and other tools. Each member is always there, null
/// or empty where there is nothing to say. The same result gives the same bytes.
/// </summary>
public sealed class JsonReporter : IReporter
{
    /// <summary>Raised when a member goes or changes its meaning; new members come without.</summary>
    public const int SchemaVersion = 1;

    public void Write(LintResult result, ReportContext context, TextWriter output) =>
        JsonText.WriteDocument(output, json => WriteRun(json, ReportRedaction.Of(result), context));

    private static void WriteRun(Utf8JsonWriter json, LintResult result, ReportContext context)
    {
        var findings = new FindingJson(json, FindingJson.NamesOf(result));
        json.WriteStartObject();
        json.WriteSchema(JsonSchemas.Report);
        json.WriteTool(context);
        json.WriteStartObject("summary");
        json.WriteSummaryMembers(result, context);
        json.WriteEndObject();
        json.WriteObjects("files", result.Files, RunJson.WriteMembers);
        json.WriteArray("findings", result.Diagnostics, (_, finding) => findings.Write(finding));
        json.WriteObjects("notes", result.Notes, RunJson.WriteMembers);
        json.WriteObjects("failures", result.Failures, RunJson.WriteMembers);
        json.WriteEndObject();
    }
}
