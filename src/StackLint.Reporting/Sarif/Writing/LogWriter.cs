using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>
/// Writes a log in the order and with the omissions of the library's own serializer, of the members that StackLint sets. Said
/// always: the level of a result, since one without takes that of its rule, and both descriptions of a rule.
/// </summary>
internal static class LogWriter
{
    /// <summary>Writes a log.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="log">The log.</param>
    /// <param name="writeResult">Writes a result as a value.</param>
    public static void Write(Utf8JsonWriter json, SarifLog log, Action<Utf8JsonWriter, Result> writeResult)
    {
        json.WriteStartObject();
        json.WriteAddress("$schema", log.SchemaUri);
        json.WriteString("version", "2.1.0");
        json.WriteObjectArray("runs", log.Runs, (_, run) => WriteMembers(json, run, writeResult));
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, Run run, Action<Utf8JsonWriter, Result> writeResult)
    {
        json.WriteObject("tool", run.Tool, ToolWriter.WriteMembers);
        json.WriteObjectArray("invocations", run.Invocations, NotificationWriter.WriteMembers);
        json.WriteObjectArray("versionControlProvenance", run.VersionControlProvenance, WriteMembers);
        json.WriteObjectMap("originalUriBaseIds", run.OriginalUriBaseIds, PlaceWriter.WriteMembers);
        json.WriteStartArray("results");
        foreach (var result in run.Results)
        {
            writeResult(json, result);
        }

        json.WriteEndArray();
        json.WriteObject("automationDetails", run.AutomationDetails, WriteMembers);
        json.WriteGuid("baselineGuid", run.BaselineGuid);
        json.WriteTextArray("redactionTokens", run.RedactionTokens);
        json.WriteString("columnKind", "utf16CodeUnits");
    }

    private static void WriteMembers(Utf8JsonWriter json, VersionControlDetails details)
    {
        json.WriteAddress("repositoryUri", details.RepositoryUri);
        json.WriteTextMember("revisionId", details.RevisionId);
        json.WriteTextMember("branch", details.Branch);
        json.WriteObject("mappedTo", details.MappedTo, PlaceWriter.WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, RunAutomationDetails details)
    {
        json.WriteTextMember("id", details.Id);
        json.WriteGuid("guid", details.Guid);
    }
}
