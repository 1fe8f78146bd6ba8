using System.Text.Json;
using StackLint.Engine.Results;

namespace StackLint.Reporting.Json;

/// <summary>Members of what a run tells beside its findings, the same in both JSON formats.</summary>
internal static class RunJson
{
    /// <summary>Which schema the value follows.</summary>
    public static void WriteSchema(this Utf8JsonWriter json, JsonSchemaDocument schema)
    {
        json.WriteText("$schema", schema.Address);
        json.WriteNumber("schemaVersion", JsonReporter.SchemaVersion);
    }

    public static void WriteTool(this Utf8JsonWriter json, ReportContext context)
    {
        json.WriteStartObject("tool");
        json.WriteText("name", ToolAddress.Name);
        json.WriteText("version", context.ToolVersion);
        json.WriteText("informationUri", ToolAddress.Home);
        json.WriteEndObject();
    }

    public static void WriteSummaryMembers(this Utf8JsonWriter json, LintResult result, ReportContext context)
    {
        var counts = RunCounts.Of(result, context.FailOn);
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
    }

    public static void WriteMembers(Utf8JsonWriter json, LintedFile file)
    {
        json.WriteText("path", file.Path);
        json.WriteText("kind", file.ClusterKind?.ToString().ToLowerInvariant() ?? "compose");
        json.WriteText("target", file.Target?.Target.ToString().ToLowerInvariant());
        json.WriteTexts("targetReasons", file.Target?.Reasons ?? []);
    }

    public static void WriteMembers(Utf8JsonWriter json, RunNote note)
    {
        json.WriteText("kind", KindNames.Of(note.Kind));
        json.WriteText("path", note.Path);
        json.WriteText("message", note.Message);
    }

    public static void WriteMembers(Utf8JsonWriter json, RunFailure failure)
    {
        json.WriteText("kind", KindNames.Of(failure.Kind));
        json.WriteText("path", failure.Path);
        json.WriteText("ruleId", failure.RuleId);
        json.WriteText("message", failure.Message);
    }
}
