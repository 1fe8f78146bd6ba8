using System.Text.Json;
using StackLint.Engine.Settings;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Settings;

/// <summary>Writes the settings in force for a file as JSON; every member is always there, null or empty where there is nothing to say.</summary>
public static class SettingsJson
{
    /// <summary>Raised when a member goes or changes its meaning; new members come without.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Renders them.</summary>
    /// <param name="report">The settings.</param>
    /// <param name="showsAll">Whether rules are written of which no key speaks.</param>
    public static string Render(SettingsReport report, bool showsAll)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Document(json => Write(json, report, showsAll));
    }

    private static void Write(Utf8JsonWriter json, SettingsReport report, bool showsAll)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteText("path", report.Path);
        json.WriteText("problem", report.Problem);
        json.WriteText("kind", report.ClusterKind?.ToString().ToLowerInvariant() ?? "compose");
        json.WriteTexts("projectFiles", report.ProjectFiles);
        json.WriteTexts("configurationFiles", report.ConfigurationFiles);
        if (report.Target is { } target)
        {
            json.WriteStartObject("target");
            WriteSetting(json, target);
        }
        else
        {
            json.WriteNull("target");
        }

        json.WriteStartObject("profile");
        WriteSetting(json, report.Profile);
        json.WriteArray("settings", report.Settings, static (writer, setting) =>
        {
            writer.WriteStartObject();
            writer.WriteText("key", setting.Key);
            WriteSetting(writer, setting);
        });
        json.WriteArray("severities", report.Severities.Where(s => showsAll || s.IsConfigured), WriteSeverity);
        json.WriteArray("problems", report.ConfigurationProblems, static (writer, problem) =>
        {
            writer.WriteStartObject();
            writer.WriteText("ruleId", problem.Id);
            writer.WriteText("severity", SeverityNames.Of(problem.Severity));
            writer.WriteText("message", problem.Message);
            writer.WritePlace(problem.Diagnostic.Location);
            writer.WriteEndObject();
        });
        json.WriteArray("failures", report.Failures, static (writer, failure) =>
        {
            writer.WriteStartObject();
            writer.WriteText("path", failure.Path);
            writer.WriteText("message", failure.Message);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSetting(Utf8JsonWriter json, EffectiveSetting setting)
    {
        json.WriteText("value", setting.Value.Length == 0 ? null : setting.Value);
        WriteOrigin(json, setting.Origin);
        json.WriteEndObject();
    }

    private static void WriteSeverity(Utf8JsonWriter json, EffectiveSeverity severity)
    {
        json.WriteStartObject();
        json.WriteText("ruleId", severity.Rule.Id);
        json.WriteText("name", severity.Rule.Name);
        json.WriteText("severity", SettingWords.Of(severity));
        json.WriteText("default", SettingWords.Of(severity.Default));
        WriteOrigin(json, severity.Origin);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, SettingOrigin origin)
    {
        json.WriteStartObject("origin");
        json.WriteText("kind", NameOf(origin.Kind));
        json.WriteText("path", origin.Place?.Path);
        if (origin.Place is { } place)
        {
            json.WriteNumber("line", place.StartLinePosition.Line + 1);
            json.WriteNumber("column", place.StartLinePosition.Character + 1);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }

        json.WriteText("key", origin.Setting?.Key);
        json.WriteText("text", origin.Setting?.Value);
        json.WriteText("section", origin.Setting?.Section);
        json.WriteTexts("reasons", origin.Reasons);
        json.WriteEndObject();
    }

    private static string NameOf(SettingOriginKind kind) => kind switch
    {
        SettingOriginKind.EditorConfig => "editorconfig",
        SettingOriginKind.Comment => "comment",
        SettingOriginKind.Evidence => "evidence",
        SettingOriginKind.CommandLine => "commandLine",
        _ => "default",
    };
}
