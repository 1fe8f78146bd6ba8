using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StackLint.Engine.Results;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Json;

/// <summary>
/// StackLint's own JSON: everything a run knows in one document, for scripts and other tools. Each member is always there, null
/// or empty where there is nothing to say. The same result gives the same bytes.
/// </summary>
public sealed class JsonReporter : IReporter
{
    /// <summary>Raised when a member goes or changes its meaning; new members come without.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Format => "json";

    public void Write(LintResult result, ReportContext context, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            WriteRun(json, result, context);
        }

        output.Write(ControlCharacters.EscapeJson(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)));
        output.Write('\n');
    }

    private static void WriteRun(Utf8JsonWriter json, LintResult result, ReportContext context)
    {
        var findings = new FindingJson(json, result);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        WriteTool(json, context);
        WriteSummary(json, result, context);
        json.WriteArray("files", result.Files, static (writer, file) => WriteFile(writer, file));
        json.WriteArray("findings", result.Diagnostics, (_, finding) => findings.Write(finding));
        json.WriteArray("notes", result.Notes, static (writer, note) => WriteNote(writer, note));
        json.WriteArray("failures", result.Failures, static (writer, failure) => WriteFailure(writer, failure));
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, ReportContext context)
    {
        json.WriteStartObject("tool");
        json.WriteText("name", "StackLint");
        json.WriteText("version", context.ToolVersion);
        json.WriteText("informationUri", ToolAddress.Home);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, LintResult result, ReportContext context)
    {
        var counts = RunCounts.Of(result, context.FailOn);
        json.WriteStartObject("summary");
        json.WriteNumber("exitStatus", context.ExitCode);
        json.WriteText("failOn", context.FailOn is { } threshold ? SeverityNames.Of(threshold) : null);
        json.WriteNumber("failing", counts.Failing);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("infos", counts.Infos);
        json.WriteNumber("suppressed", counts.Suppressed);
        json.WriteNumber("baselined", counts.Baselined);
        json.WriteNumber("gone", counts.Gone);
        json.WriteNumber("files", counts.Files);
        json.WriteNumber("filesWithFindings", counts.FilesWithFindings);
        json.WriteNumber("failures", result.Failures.Length);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, LintedFile file)
    {
        json.WriteStartObject();
        json.WriteText("path", file.Path);
        json.WriteText("kind", file.ClusterKind?.ToString().ToLowerInvariant() ?? "compose");
        json.WriteText("target", file.Target?.Target.ToString().ToLowerInvariant());
        json.WriteTexts("targetReasons", file.Target?.Reasons ?? []);
        json.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter json, RunNote note)
    {
        json.WriteStartObject();
        json.WriteText("kind", KindNames.Of(note.Kind));
        json.WriteText("path", note.Path);
        json.WriteText("message", note.Message);
        json.WriteEndObject();
    }

    private static void WriteFailure(Utf8JsonWriter json, RunFailure failure)
    {
        json.WriteStartObject();
        json.WriteText("kind", KindNames.Of(failure.Kind));
        json.WriteText("path", failure.Path);
        json.WriteText("ruleId", failure.RuleId);
        json.WriteText("message", failure.Message);
        json.WriteEndObject();
    }
}
