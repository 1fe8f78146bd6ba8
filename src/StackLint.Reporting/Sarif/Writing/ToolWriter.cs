using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>Writes the tool and its rules.</summary>
internal static class ToolWriter
{
    public static void WriteMembers(Utf8JsonWriter json, Tool tool)
    {
        json.WriteObject("driver", tool.Driver, WriteMembers);
        json.WriteObjectArray("extensions", tool.Extensions, WriteMembers);
    }

    /// <summary>A reference to a rule or a kind of notification.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ReportingDescriptorReference reference)
    {
        json.WriteTextMember("id", reference.Id);
        json.WriteNumber("index", reference.Index, none: -1);
        json.WriteObject("toolComponent", reference.ToolComponent, static (writer, component) =>
        {
            writer.WriteTextMember("name", component.Name);
            writer.WriteNumber("index", component.Index, none: -1);
        });
    }

    private static void WriteMembers(Utf8JsonWriter json, ToolComponent component)
    {
        json.WriteTextMember("name", component.Name);
        json.WriteTextMember("organization", component.Organization);
        json.WriteObject("shortDescription", component.ShortDescription, WriteMembers);
        json.WriteTextMember("fullName", component.FullName);
        json.WriteTextMember("version", component.Version);
        json.WriteTextMember("semanticVersion", component.SemanticVersion);
        json.WriteAddress("informationUri", component.InformationUri);
        json.WriteObjectArray("notifications", component.Notifications, WriteMembers);
        json.WriteObjectArray("rules", component.Rules, WriteMembers);
    }

    private static void WriteMembers(Utf8JsonWriter json, ReportingDescriptor descriptor)
    {
        json.WriteTextMember("id", descriptor.Id);
        json.WriteTextMember("name", descriptor.Name);
        json.WriteObject("fullDescription", descriptor.FullDescription, WriteMembers);
        json.WriteObject("help", descriptor.Help, WriteMembers);
        json.WriteObject("shortDescription", descriptor.ShortDescription, WriteMembers);
        json.WriteObjectMap("messageStrings", descriptor.MessageStrings, WriteMembers);
        json.WriteObject("defaultConfiguration", descriptor.DefaultConfiguration, WriteMembers);
        json.WriteAddress("helpUri", descriptor.HelpUri);
        json.WritePropertyBag(descriptor);
    }

    private static void WriteMembers(Utf8JsonWriter json, ReportingConfiguration configuration)
    {
        if (!configuration.Enabled)
        {
            json.WriteBoolean("enabled", false);
        }

        json.WriteString("level", WordOf.Level(configuration.Level));
    }

    private static void WriteMembers(Utf8JsonWriter json, MultiformatMessageString message)
    {
        json.WriteTextMember("text", message.Text);
        json.WriteTextMember("markdown", message.Markdown);
    }
}
