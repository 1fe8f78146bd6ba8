using System.Text.Json;
using Microsoft.CodeAnalysis.Sarif;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>Writes an invocation and what it could not do.</summary>
internal static class NotificationWriter
{
    public static void WriteMembers(Utf8JsonWriter json, Invocation invocation)
    {
        json.WriteNumber("exitCode", invocation.ExitCode, none: 0);
        json.WriteObjectArray("toolExecutionNotifications", invocation.ToolExecutionNotifications, WriteMembers);
        json.WriteBoolean("executionSuccessful", invocation.ExecutionSuccessful);
    }

    private static void WriteMembers(Utf8JsonWriter json, Notification notification)
    {
        json.WriteObjectArray("locations", notification.Locations, PlaceWriter.WriteMembers);
        json.WriteObject("message", notification.Message, ResultWriter.WriteMembers);
        json.WriteString("level", WordOf.Level(notification.Level));
        json.WriteObject("descriptor", notification.Descriptor, ToolWriter.WriteMembers);
        json.WriteObject("associatedRule", notification.AssociatedRule, ToolWriter.WriteMembers);
    }
}
