using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>Writes results.</summary>
internal static class ResultWriter
{
    /// <summary>A result as a value.</summary>
    public static void Write(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        WriteMembers(json, result);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, Message message)
    {
        json.WriteTextMember("text", message.Text);
        json.WriteTextMember("id", message.Id);
        json.WriteTextArray("arguments", message.Arguments);
    }

    private static void WriteMembers(Utf8JsonWriter json, Result result)
    {
        json.WriteTextMember("ruleId", result.RuleId);
        json.WriteNumber("ruleIndex", result.RuleIndex, none: -1);
        json.WriteObject("rule", result.Rule, ToolWriter.WriteMembers);
        json.WriteString("level", WordOf.Level(result.Level));
        json.WriteObject("message", result.Message, WriteMembers);
        json.WriteObjectArray("locations", result.Locations, PlaceWriter.WriteMembers);
        if (result.PartialFingerprints is { Count: > 0 } fingerprints)
        {
            json.WriteStartObject("partialFingerprints");
            foreach (var (name, fingerprint) in fingerprints)
            {
                json.WriteText(name, fingerprint);
            }

            json.WriteEndObject();
        }

        json.WriteObjectArray("relatedLocations", result.RelatedLocations, PlaceWriter.WriteMembers);
        json.WriteObjectArray("suppressions", result.Suppressions, WriteMembers);
        if (result.BaselineState != BaselineState.None)
        {
            json.WriteString("baselineState", WordOf.State(result.BaselineState));
        }

        json.WriteObjectArray("fixes", result.Fixes, WriteMembers);
        json.WritePropertyBag(result);
    }

    private static void WriteMembers(Utf8JsonWriter json, Suppression suppression)
    {
        json.WriteString("kind", "inSource");
        json.WriteTextMember("justification", suppression.Justification);
        json.WriteObject("location", suppression.Location, PlaceWriter.WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, Fix fix)
    {
        json.WriteObject("description", fix.Description, WriteMembers);
        json.WriteObjectArray("artifactChanges", fix.ArtifactChanges, WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, ArtifactChange change)
    {
        json.WriteObject("artifactLocation", change.ArtifactLocation, PlaceWriter.WriteMembers);
        json.WriteObjectArray("replacements", change.Replacements, WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, Replacement replacement)
    {
        json.WriteObject("deletedRegion", replacement.DeletedRegion, PlaceWriter.WriteMembers);
        json.WriteObject("insertedContent", replacement.InsertedContent, PlaceWriter.WriteMembers);
    }
}
