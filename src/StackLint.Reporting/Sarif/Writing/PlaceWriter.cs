using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>Writes files, locations and regions.</summary>
internal static class PlaceWriter
{
    public static void WriteMembers(Utf8JsonWriter json, ArtifactLocation location)
    {
        json.WriteAddress("uri", location.Uri);
        json.WriteTextMember("uriBaseId", location.UriBaseId);
        json.WriteObject("description", location.Description, ResultWriter.WriteMembers);
    }

    public static void WriteMembers(Utf8JsonWriter json, Location location)
    {
        json.WriteNumber("id", (int)location.Id, none: -1);
        json.WriteObject("physicalLocation", location.PhysicalLocation, WriteMembers);
        json.WriteObjectArray("logicalLocations", location.LogicalLocations, WriteMembers);
        json.WriteObject("message", location.Message, ResultWriter.WriteMembers);
    }

    public static void WriteMembers(Utf8JsonWriter json, Region region)
    {
        json.WriteNumber("startLine", region.StartLine, none: 0);
        json.WriteNumber("startColumn", region.StartColumn, none: 0);
        json.WriteNumber("endLine", region.EndLine, none: 0);
        json.WriteNumber("endColumn", region.EndColumn, none: 0);
        json.WriteObject("snippet", region.Snippet, WriteMembers);
    }

    public static void WriteMembers(Utf8JsonWriter json, ArtifactContent content) => json.WriteTextMember("text", content.Text);

    private static void WriteMembers(Utf8JsonWriter json, PhysicalLocation location)
    {
        json.WriteObject("artifactLocation", location.ArtifactLocation, WriteMembers);
        json.WriteObject("region", location.Region, WriteMembers);
        json.WriteObject("contextRegion", location.ContextRegion, WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, LogicalLocation location)
    {
        json.WriteTextMember("fullyQualifiedName", location.FullyQualifiedName);
        json.WriteTextMember("kind", location.Kind);
    }
}
