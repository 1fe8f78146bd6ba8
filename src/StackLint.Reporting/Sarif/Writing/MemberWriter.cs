using System.Text.Json;
using StackLint.Reporting.Json;

namespace StackLint.Reporting.Sarif.Writing;

/// <summary>Members of a SARIF object that are left out where they say nothing, as the library's own serializer leaves them out.</summary>
internal static class MemberWriter
{
    /// <summary>A text, unless there is none.</summary>
    public static void WriteTextMember(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteText(name, text);
        }
    }

    /// <summary>An address as it was given, unless there is none.</summary>
    public static void WriteAddress(this Utf8JsonWriter json, string name, Uri? address) => json.WriteTextMember(name, address?.OriginalString);

    /// <summary>A number, unless it is the one that stands for none.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, int number, int none)
    {
        if (number != none)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A GUID, unless there is none.</summary>
    public static void WriteGuid(this Utf8JsonWriter json, string name, Guid? guid)
    {
        if (guid is { } value)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>An object, unless there is none.</summary>
    public static void WriteObject<T>(this Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (value is not null)
        {
            json.WriteStartObject(name);
            writeMembers(json, value);
            json.WriteEndObject();
        }
    }

    /// <summary>An array of objects, unless there are none.</summary>
    public static void WriteObjectArray<T>(this Utf8JsonWriter json, string name, IList<T>? values, Action<Utf8JsonWriter, T> writeMembers)
    {
        if (values is { Count: > 0 })
        {
            json.WriteObjects(name, values, writeMembers);
        }
    }

    /// <summary>An array of texts, unless there are none.</summary>
    public static void WriteTextArray(this Utf8JsonWriter json, string name, IList<string>? texts)
    {
        if (texts is { Count: > 0 })
        {
            json.WriteTexts(name, texts);
        }
    }

    /// <summary>An object with one object for each name, unless there are none.</summary>
    public static void WriteObjectMap<T>(this Utf8JsonWriter json, string name, IDictionary<string, T>? values, Action<Utf8JsonWriter, T> writeMembers)
        where T : class
    {
        if (values is not { Count: > 0 })
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteObject(key, value, writeMembers);
        }

        json.WriteEndObject();
    }
}
